package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;

/** Something that is not known of a report yet and whose answer could change the urgency. */
public sealed interface Ask {

    String finding();

    /** The rule that the answer would help to decide. */
    Rule rule();

    /** The urgency that it could come to. */
    Urgency couldLeadTo();

    /** Whether the finding is there. */
    record Whether(String finding, Rule rule, Urgency couldLeadTo) implements Ask {}

    /**
     * How long ago a finding that is there began.
     *
     * @param bounds the times at which some rule decides otherwise, rising
     */
    record Since(String finding, Rule rule, Urgency couldLeadTo, List<Duration> bounds) implements Ask {

        public Since {
            bounds = List.copyOf(bounds);
        }
    }
}
