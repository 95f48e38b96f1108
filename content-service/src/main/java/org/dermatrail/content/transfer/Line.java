package org.dermatrail.content.transfer;

/** A line of a stream, numbered from 1. */
sealed interface Line {

    long number();

    /** How much of the stream it took, in bytes, as far as that counts against a batch. */
    int size();

    /** A line that can be read. */
    record Text(long number, String text, int size) implements Line {}

    /** A line that can't, and why. */
    record Unreadable(long number, String reason) implements Line {
        @Override
        public int size() {
            return 0;
        }
    }
}
