package org.dermatrail.triage.intake;

/** What a wording means: a finding, its absence, a procedure, a medicine, or nothing at all. */
record Sense(Kind kind, String id) {

    enum Kind {
        FINDING,
        /** The wording itself says that the finding is not there ("moves normally"). */
        ABSENCE,
        PROCEDURE,
        /** A vital sign with its number. */
        MEASUREMENT,
        /** A medicine by name. */
        MEDICINE,
        /** A figure of speech: whatever else its words seem to say doesn't count. */
        IDIOM,
        /** Said in passing: its words deny, suppose and fear nothing of what stands beside them. */
        ASIDE;

        /** Whether its wording stands as it stands, with nothing between its words. */
        boolean isFixed() {
            return this == IDIOM || this == ASIDE;
        }
    }
}
