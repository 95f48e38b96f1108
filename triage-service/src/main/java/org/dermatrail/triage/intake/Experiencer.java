package org.dermatrail.triage.intake;

/** Whose a mention is, as far as its sentence tells. */
enum Experiencer {
    /** The writer's own: "my eye", "I have". */
    SELF,
    /** Nobody named: "itchy scar". */
    UNSAID,
    /** He, she, they. */
    THIRD,
    RELATIVE,
    CHILD,
    /** A friend, a colleague, somebody. */
    OTHER,
    /** An animal or a thing. */
    THING
}
