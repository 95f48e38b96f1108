package org.dermatrail.triage.proof;

/** A document that can't be taken for a proof: unreadable, not signed by whom one trusts, or changed since. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }
}
