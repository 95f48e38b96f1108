package org.dermatrail.triage.scale;

import java.util.List;

/** What comes of scoring entries: a score, or every reason why there is none. */
public sealed interface Outcome {

    /** The entries are complete and within their ranges. */
    record Scored(Score score) implements Outcome {}

    /** They are not; nothing is guessed. */
    record Refused(List<Refusal> refusals) implements Outcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
