package org.dermatrail.triage.scoring;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;

/**
 * The findings that speak for something grave: those whose presence a rule needs that raises a red flag or asks for care
 * within a day, and those by which the pathway that is always checked raises anything.
 */
final class Grave {

    private final Set<String> found = new TreeSet<>();

    private Grave() {}

    static Set<String> findings(Collection<Pathway> pathways) {
        var grave = new Grave();
        for (Pathway pathway : pathways) {
            for (Rule rule : pathway.rules()) {
                if (isGrave(rule, pathway.appliesWhen() == null)) {
                    grave.collect(rule.when(), true);
                }
            }
        }
        return grave.found;
    }

    private static boolean isGrave(Rule rule, boolean always) {
        var floor = rule.then().floor();
        return rule.then().redFlag() != null || (floor != null && (always || floor.atLeast(Urgency.CONSULTATION_24)));
    }

    /** @param speaksFor whether the condition holds the sooner, the more of it is there */
    private void collect(Condition condition, boolean speaksFor) {
        switch (condition) {
            case Condition.Has has -> add(has.finding(), speaksFor);
            case Condition.All all -> all.of().forEach(part -> collect(part, speaksFor));
            case Condition.Any any -> any.of().forEach(part -> collect(part, speaksFor));
            case Condition.AtLeast least -> least.of().forEach(part -> collect(part, speaksFor));
            case Condition.Not not -> collect(not.of(), !speaksFor);
            case Condition.Possibly possibly -> collect(possibly.of(), speaksFor);
            case Condition.Known known -> collect(known.of(), speaksFor);
            case Condition.Onset onset -> {
                String finding = onset.finding();
                if (finding != null) {
                    add(finding, speaksFor);
                }
            }
            case Condition.Age _,
                    Condition.SexIs _,
                    Condition.Measured _,
                    Condition.Planned _,
                    Condition.ReportIs _ -> {}
        }
    }

    private void add(String finding, boolean speaksFor) {
        if (speaksFor) {
            found.add(finding);
        }
    }
}
