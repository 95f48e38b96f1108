package org.dermatrail.content.knowledge;

/** Who will read the answer, by HL7's words. */
enum Audience {
    /** A patient: what is said, in plain words. */
    PAT,
    /** A health professional: also how sure, and where it can be checked. */
    PROV
}
