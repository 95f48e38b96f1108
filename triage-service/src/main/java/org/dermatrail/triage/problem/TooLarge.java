package org.dermatrail.triage.problem;

/** A body that turned out longer than the limit while it was read. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooLarge() {
        super("The body is longer than the limit");
    }
}
