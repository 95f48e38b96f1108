package org.dermatrail.triage.scale;

/** Which way an instrument points: what a better state looks like in its value. */
public enum Better {
    LOWER,
    HIGHER
}
