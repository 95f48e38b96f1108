package org.dermatrail.triage.scoring;

import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One compiled decision: whether a rule fires or, without a rule, whether a pathway applies.
 *
 * @param number its place among all decisions
 * @param rule null for the decision whether the pathway applies
 * @param test whole condition, the pathway's own included
 * @param reads the findings that it reads
 * @param always whether it belongs to a pathway that is always checked
 */
record Decision(int number, @Nullable Rule rule, Test test, long[] reads, boolean always) {

    int points() {
        return rule == null ? 0 : rule.then().points();
    }

    @Nullable
    Urgency floor() {
        return rule == null ? null : rule.then().floor();
    }

    boolean soothes() {
        return rule != null && rule.then().soothes();
    }
}
