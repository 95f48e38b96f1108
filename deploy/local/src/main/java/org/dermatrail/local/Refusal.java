package org.dermatrail.local;

import java.io.Serial;

/**
 * A reason why a command of the local stack can't do what was asked, worded for the person who typed it: what is wrong
 * and what to do about it. Everything else that goes wrong is a defect and keeps its stack trace.
 */
public final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
