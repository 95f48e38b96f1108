package org.dermatrail.triage.scoring;

import java.util.List;
import org.dermatrail.triage.pathway.Urgency;

/** A smallest change of findings that would change the urgency, proved by scoring it. */
public record Counterfactual(List<Change> change, Urgency urgency) {

    public Counterfactual {
        change = List.copyOf(change);
    }
}
