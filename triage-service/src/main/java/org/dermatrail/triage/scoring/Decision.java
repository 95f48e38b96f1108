package org.dermatrail.triage.scoring;

import java.time.Duration;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One compiled decision: whether a rule fires or, without a rule, whether a pathway applies.
 *
 * @param number its place among all decisions
 * @param rule null for the decision whether the pathway applies
 * @param gate whether the rule's pathway applies; null for a pathway that is always checked, and for a gate itself
 * @param test the condition, without the gate's
 * @param needs what must be there for it to hold, with what its gate needs
 * @param reads the findings that the condition reads, without the gate's
 */
record Decision(int number, @Nullable Rule rule, @Nullable Decision gate, Test test, Needs needs, Mask reads) {

    /** Whether the condition holds where its needs are met, whatever the gate. */
    boolean holds(Facts facts) {
        return needs.suffice() || test.holds(facts);
    }

    /** Whether it belongs to a pathway that is always checked. */
    boolean always() {
        return rule != null && gate == null;
    }

    /** Whether score or scope can depend on it. */
    boolean weighs() {
        return rule == null || points() != 0 || floor() != null;
    }

    int points() {
        return rule == null ? 0 : rule.then().points();
    }

    @Nullable
    Urgency floor() {
        return rule == null ? null : rule.then().floor();
    }

    @Nullable
    Duration within() {
        return rule == null ? null : rule.then().within();
    }

    @Nullable
    String careSetting() {
        return rule == null ? null : rule.then().careSetting();
    }
}
