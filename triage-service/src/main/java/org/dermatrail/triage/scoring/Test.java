package org.dermatrail.triage.scoring;

/** A compiled condition. Its answer is a number, so that "all" is the minimum, "any" the maximum and "not" the sign. */
@FunctionalInterface
interface Test {

    int FALSE = -1;
    int UNKNOWN = 0;
    int TRUE = 1;

    int of(Facts facts);
}
