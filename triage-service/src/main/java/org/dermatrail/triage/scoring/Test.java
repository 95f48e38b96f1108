package org.dermatrail.triage.scoring;

import org.dermatrail.triage.report.Sex;

/**
 * A compiled condition. It is three-valued, and its two questions are asked apart, since either stops at the first part
 * that decides it: where it neither holds nor fails it is unknown.
 */
sealed interface Test {

    boolean holds(Facts facts);

    boolean fails(Facts facts);

    /** A finding is present. */
    record Has(int finding) implements Test {

        @Override
        public boolean holds(Facts facts) {
            return Bits.has(facts.present(), finding);
        }

        @Override
        public boolean fails(Facts facts) {
            return Bits.has(facts.absent(), finding);
        }
    }

    /** All findings are present and all other parts hold. */
    record All(Mask findings, Test[] others) implements Test {

        @Override
        public boolean holds(Facts facts) {
            if (!findings.within(facts.present())) {
                return false;
            }
            for (Test test : others) {
                if (!test.holds(facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean fails(Facts facts) {
            if (findings.meets(facts.absent())) {
                return true;
            }
            for (Test test : others) {
                if (test.fails(facts)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Some finding is present or some other part holds. */
    record Any(Mask findings, Test[] others) implements Test {

        @Override
        public boolean holds(Facts facts) {
            if (findings.meets(facts.present())) {
                return true;
            }
            for (Test test : others) {
                if (test.holds(facts)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean fails(Facts facts) {
            if (!findings.within(facts.absent())) {
                return false;
            }
            for (Test test : others) {
                if (!test.fails(facts)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least so many parts hold. */
    record Least(int count, Test[] parts) implements Test {

        @Override
        public boolean holds(Facts facts) {
            int hold = 0;
            for (Test test : parts) {
                hold += test.holds(facts) ? 1 : 0;
            }
            return hold >= count;
        }

        @Override
        public boolean fails(Facts facts) {
            int may = 0;
            for (Test test : parts) {
                may += test.fails(facts) ? 0 : 1;
            }
            return may < count;
        }
    }

    /** It fails; unknown stays unknown. */
    record Not(Test of) implements Test {

        @Override
        public boolean holds(Facts facts) {
            return of.fails(facts);
        }

        @Override
        public boolean fails(Facts facts) {
            return of.holds(facts);
        }
    }

    /** It does not fail. */
    record Possibly(Test of) implements Test {

        @Override
        public boolean holds(Facts facts) {
            return !of.fails(facts);
        }

        @Override
        public boolean fails(Facts facts) {
            return of.fails(facts);
        }
    }

    /** It holds, and whatever else fails. */
    record Known(Test of) implements Test {

        @Override
        public boolean holds(Facts facts) {
            return of.holds(facts);
        }

        @Override
        public boolean fails(Facts facts) {
            return !of.holds(facts);
        }
    }

    /** A finding is present and began within these bounds, in seconds. */
    record Began(int finding, long from, long to) implements Test {

        @Override
        public boolean holds(Facts facts) {
            if (!Bits.has(facts.present(), finding)) {
                return false;
            }
            long seconds = facts.onset(finding);
            return seconds != Onsets.UNKNOWN && seconds >= from && seconds < to;
        }

        @Override
        public boolean fails(Facts facts) {
            if (!Bits.has(facts.present(), finding)) {
                return Bits.has(facts.absent(), finding);
            }
            long seconds = facts.onset(finding);
            return seconds != Onsets.UNKNOWN && (seconds < from || seconds >= to);
        }
    }

    /** A number of the report is known and lies from one bound, inclusive, to the other, exclusive. */
    record Within(Quantity quantity, double from, double to) implements Test {

        @Override
        public boolean holds(Facts facts) {
            double value = quantity.of(facts);
            return value >= from && value < to;
        }

        @Override
        public boolean fails(Facts facts) {
            double value = quantity.of(facts);
            return value < from || value >= to;
        }
    }

    /** Some value of a measurement lies from one bound, inclusive, to the other, exclusive; it fails where none does. */
    record Measured(int measurement, double from, double to) implements Test {

        @Override
        public boolean holds(Facts facts) {
            return some(facts.measured(measurement));
        }

        @Override
        public boolean fails(Facts facts) {
            double[] values = facts.measured(measurement);
            return values.length > 0 && !some(values);
        }

        private boolean some(double[] values) {
            for (double value : values) {
                if (value >= from && value < to) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A number of the report, NaN where it is unknown: then it is neither within bounds nor outside. */
    @FunctionalInterface
    interface Quantity {
        double of(Facts facts);
    }

    /** The sex is this one. */
    record Sexed(Sex sex) implements Test {

        @Override
        public boolean holds(Facts facts) {
            return facts.sex() == sex && known(facts);
        }

        @Override
        public boolean fails(Facts facts) {
            return facts.sex() != sex && known(facts);
        }

        private static boolean known(Facts facts) {
            return facts.sex() == Sex.FEMALE || facts.sex() == Sex.MALE;
        }
    }

    /** One of these things is there, of which nobody can be in doubt. */
    record There(Mask things) implements Test {

        @Override
        public boolean holds(Facts facts) {
            return things.meets(facts.present());
        }

        @Override
        public boolean fails(Facts facts) {
            return !holds(facts);
        }
    }
}
