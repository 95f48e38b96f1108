package org.dermatrail.triage.pathway;

import java.util.List;
import java.util.Set;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;

/** What {@link Possibility} looks for: outcomes of conditions, and the facts of a report that they come down to. */
sealed interface Goal {

    /** A condition comes out so. */
    record Outcome(Condition condition, Want want) implements Goal {}

    /** At least so many of them come out so. */
    record Count(int least, List<Condition> of, Want want) implements Goal {}

    /** All goals of one of the ways are met. */
    record Choice(List<List<Goal>> ways) implements Goal {}

    /** Something that a report says or leaves out. */
    sealed interface Fact extends Goal {}

    /** The finding is told in one of these ways. */
    record Told(String finding, Set<Presence> as) implements Fact {}

    /** Nothing is known of the amount. */
    record Untold(String amount) implements Fact {}

    /** The amount is known: from this one on and under that one. */
    record Between(String amount, double from, double under) implements Fact {}

    /** The sex is one of these. */
    record OneOf(Set<Sex> sexes) implements Fact {}

    /** The procedure is planned, or it is not. */
    record Plan(String procedure, boolean planned) implements Fact {}

    /** Something holds of the report as a whole, or does not. */
    record Whole(Condition.State state, boolean holds) implements Fact {}

    /** The outcome that is asked of a three-valued condition. */
    enum Want {
        TRUE,
        FALSE,
        NOT_FALSE,
        NOT_TRUE;

        Want opposite() {
            return switch (this) {
                case TRUE -> FALSE;
                case FALSE -> TRUE;
                case NOT_FALSE -> NOT_TRUE;
                case NOT_TRUE -> NOT_FALSE;
            };
        }

        boolean isToHold() {
            return this == TRUE || this == NOT_FALSE;
        }

        boolean mayBeUnknown() {
            return this == NOT_FALSE || this == NOT_TRUE;
        }
    }
}
