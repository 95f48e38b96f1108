package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Each set of truth values, worked out value by value from the tables of three-valued logic. */
class TruthsTest {

    private static final int[] VALUES = {Truths.TRUE, Truths.FALSE, Truths.UNKNOWN};

    @Test
    void aSetMayBeWhatIsInIt() {
        for (int set = 0; set <= Truths.ANY; set++) {
            for (int value : VALUES) {
                assertThat(Truths.mayBe(set, value)).isEqualTo(set / value % 2 == 1);
            }
        }
        assertThat(Truths.mayBe(Truths.FALSE, Truths.TRUE | Truths.UNKNOWN)).isFalse();
        assertThat(Truths.mayBe(Truths.UNKNOWN, Truths.TRUE | Truths.UNKNOWN)).isTrue();
    }

    @Test
    void bothHoldWhereEachDoesAndFailWhereOneDoes() {
        judged(Truths::and, (one, other) -> {
            if (one == Truths.FALSE || other == Truths.FALSE) {
                return Truths.FALSE;
            }
            return one == Truths.TRUE && other == Truths.TRUE ? Truths.TRUE : Truths.UNKNOWN;
        });
    }

    @Test
    void eitherHoldsWhereOneDoesAndFailsWhereEachDoes() {
        judged(Truths::or, (one, other) -> {
            if (one == Truths.TRUE || other == Truths.TRUE) {
                return Truths.TRUE;
            }
            return one == Truths.FALSE && other == Truths.FALSE ? Truths.FALSE : Truths.UNKNOWN;
        });
    }

    @Test
    void theOppositeOfDoubtIsDoubt() {
        judged(Truths::not, value -> switch (value) {
            case Truths.TRUE -> Truths.FALSE;
            case Truths.FALSE -> Truths.TRUE;
            default -> Truths.UNKNOWN;
        });
    }

    @Test
    void whatIsPossibleIsNotFalse() {
        judged(Truths::possibly, value -> value == Truths.FALSE ? Truths.FALSE : Truths.TRUE);
    }

    @Test
    void whatIsKnownIsTrue() {
        judged(Truths::known, value -> value == Truths.TRUE ? Truths.TRUE : Truths.FALSE);
    }

    @Test
    void whatIsDecidedIsNeverInDoubt() {
        assertThat(Truths.of(true)).isEqualTo(Truths.TRUE);
        assertThat(Truths.of(false)).isEqualTo(Truths.FALSE);
    }

    private static void judged(IntUnaryOperator ofSets, IntUnaryOperator ofValues) {
        for (int set = 1; set <= Truths.ANY; set++) {
            int expected = 0;
            for (int value : VALUES) {
                expected |= set / value % 2 == 1 ? ofValues.applyAsInt(value) : 0;
            }
            assertThat(ofSets.applyAsInt(set)).as("of %s", set).isEqualTo(expected);
        }
    }

    private static void judged(IntBinaryOperator ofSets, IntBinaryOperator ofValues) {
        for (int set = 1; set <= Truths.ANY; set++) {
            int first = set;
            judged(second -> ofSets.applyAsInt(first, second), second -> {
                int expected = 0;
                for (int value : VALUES) {
                    expected |= first / value % 2 == 1 ? ofValues.applyAsInt(value, second) : 0;
                }
                return expected;
            });
        }
    }
}
