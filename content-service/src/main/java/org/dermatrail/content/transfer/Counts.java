package org.dermatrail.content.transfer;

/**
 * What became of the lines of a stream.
 *
 * @param lines the number of the last line that was dealt with, empty ones included
 */
record Counts(long lines, long created, long revised, long unchanged, long refused) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Together with what became of the lines up to that one. */
    Counts plus(Counts later) {
        return new Counts(
                later.lines,
                created + later.created,
                revised + later.revised,
                unchanged + later.unchanged,
                refused + later.refused);
    }
}
