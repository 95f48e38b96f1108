package org.dermatrail.content.links;

/** How an attempt to reach an address ended. The detail is for editors and never holds what was sent. */
sealed interface Answer {

    /** Something is there. */
    record Reached() implements Answer {}

    /** Its server says that nothing is there. */
    record Gone(int status) implements Answer {}

    /** No answer, or one of a server in trouble; the next one may be another. */
    record Failed(String detail) implements Answer {}

    /** The server wants no machines, or the address may not be asked by one. Says nothing about the source. */
    record Silent(String detail) implements Answer {}
}
