package org.dermatrail.triage.intake;

/** A lexicon that can't be used, with what is wrong and how to mend it. */
final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LexiconException(String message) {
        super(message);
    }

    LexiconException(String message, Throwable cause) {
        super(message, cause);
    }
}
