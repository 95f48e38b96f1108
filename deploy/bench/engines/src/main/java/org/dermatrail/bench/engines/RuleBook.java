package org.dermatrail.bench.engines;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Rule;
import org.jspecify.annotations.Nullable;

/** All rules of the pathways in one list, and before the rules of a pathway the entry for whether it applies. */
final class RuleBook {

    private final List<Entry> entries = new ArrayList<>();

    RuleBook(List<Pathway> pathways) {
        for (Pathway pathway : pathways) {
            var applies = pathway.appliesWhen();
            Integer gate = null;
            if (applies != null) {
                gate = entries.size();
                entries.add(new Entry(gate, null, applies, null, null));
            }
            for (Rule rule : pathway.rules()) {
                entries.add(new Entry(entries.size(), rule, rule.when(), gate, applies));
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /**
     * One condition to decide.
     *
     * @param rule null for whether a pathway applies
     * @param gate number of the entry that has to hold as well
     * @param applies that entry's condition
     */
    record Entry(
            int number,
            @Nullable Rule rule,
            Condition when,
            @Nullable Integer gate,
            @Nullable Condition applies) {}
}
