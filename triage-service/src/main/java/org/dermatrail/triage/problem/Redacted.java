package org.dermatrail.triage.problem;

/**
 * A fault as it may be logged: types and stack traces, no messages, because a message may quote what a person wrote (a
 * database names the values of a row that it refuses).
 */
final class Redacted extends RuntimeException {

    private static final long serialVersionUID = 1;

    Redacted(Throwable fault) {
        super(fault.getClass().getName(), fault.getCause() == null ? null : new Redacted(fault.getCause()));
        setStackTrace(fault.getStackTrace());
    }
}
