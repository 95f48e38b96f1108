package org.dermatrail.triage.scoring;

/** Sets of the three truth values, for conditions of which not everything is known yet: what they may still come to. */
final class Truths {

    static final int TRUE = 1;
    static final int FALSE = 2;
    static final int UNKNOWN = 4;
    static final int ANY = TRUE | FALSE | UNKNOWN;

    private Truths() {}

    static boolean mayBe(int truths, int value) {
        return (truths & value) != 0;
    }

    /** What two conditions together may come to. */
    static int and(int one, int other) {
        int both = 0;
        if (mayBe(one, TRUE) && mayBe(other, TRUE)) {
            both |= TRUE;
        }
        if (mayBe(one, FALSE) || mayBe(other, FALSE)) {
            both |= FALSE;
        }
        if ((mayBe(one, UNKNOWN) && mayBe(other, TRUE | UNKNOWN))
                || (mayBe(other, UNKNOWN) && mayBe(one, TRUE | UNKNOWN))) {
            both |= UNKNOWN;
        }
        return both;
    }

    static int not(int truths) {
        int turned = truths & UNKNOWN;
        if (mayBe(truths, TRUE)) {
            turned |= FALSE;
        }
        if (mayBe(truths, FALSE)) {
            turned |= TRUE;
        }
        return turned;
    }

    static int or(int one, int other) {
        return not(and(not(one), not(other)));
    }

    /** True unless false. */
    static int possibly(int truths) {
        return (mayBe(truths, TRUE | UNKNOWN) ? TRUE : 0) | (truths & FALSE);
    }

    /** True only if true. */
    static int known(int truths) {
        return (truths & TRUE) | (mayBe(truths, FALSE | UNKNOWN) ? FALSE : 0);
    }

    static int of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
