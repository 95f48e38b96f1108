package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule that score or urgency can depend on.
 *
 * @param gate the condition of its pathway, null for one that is always checked
 */
record Weighed(Decision decision, Rule rule, @Nullable Condition gate) {

    static List<Weighed> of(Pathways pathways) {
        var weighed = new ArrayList<Weighed>();
        for (Pathways.Compiled compiled : pathways.compiled()) {
            for (Decision decision : compiled.rules()) {
                var rule = decision.rule();
                if (rule != null && decision.weighs()) {
                    weighed.add(new Weighed(decision, rule, compiled.pathway().appliesWhen()));
                }
            }
        }
        return weighed;
    }

    /** What the rule may still come to. */
    int truths(Horizon horizon) {
        return Truths.and(horizon.of(gate), horizon.of(rule.when()));
    }

    boolean mayHold(Horizon horizon) {
        return Truths.mayBe(truths(horizon), Truths.TRUE);
    }

    /** Its own condition and, where there is one, the gate's. */
    List<Condition> conditions() {
        return gate == null ? List.of(rule.when()) : List.of(rule.when(), gate);
    }
}
