package org.dermatrail.triage.pathway;

/**
 * What a check has to say about a pathway, where, and how to put it right.
 *
 * @param pointer JSON pointer (RFC 6901) to the place in the document; empty where the place is none of its values
 */
public record Remark(Weight weight, String pointer, String file, int line, int column, String message) {

    /** An {@code ERROR} keeps the pathway from being used; a {@code WARNING} is for the reviewer to judge. */
    public enum Weight {
        ERROR,
        WARNING
    }

    /** Whether it keeps the pathway from being used. */
    public boolean forbids() {
        return weight == Weight.ERROR;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
