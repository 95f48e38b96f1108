package org.dermatrail.triage.intake;

/** Why a person should look again at what was read: it counts all the same, since a missed sign is worse. */
enum Doubt {
    /** A word was misspelt and taken for the nearest. */
    MISSPELT,
    /** The writer is not sure: "maybe", "I think". */
    UNSURE,
    /** The text also says the contrary. */
    CONTRADICTED
}
