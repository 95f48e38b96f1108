package org.dermatrail.triage.problem;

/** The service must not answer at the moment, though nothing is broken: it would have to guess. Answered with 503. */
public final class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReady(String why) {
        super(why);
    }
}
