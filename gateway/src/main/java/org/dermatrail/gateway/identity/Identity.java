package org.dermatrail.gateway.identity;

/** What the {@code Authorization} header of a request amounts to. */
public sealed interface Identity {

    /** No credentials were sent. */
    record Anonymous() implements Identity {}

    /** A token was sent and holds. */
    record Known(Caller caller) implements Identity {}

    /** Credentials were sent that do not hold. Why exactly is not told: it would help only a forger. */
    record Refused(String hint) implements Identity {}
}
