package org.dermatrail.triage.scoring;

import java.util.List;

/**
 * A piece of advice in plain words.
 *
 * @param citations empty only for the step that the urgency itself stands for
 */
public record Advice(String id, String text, List<Citation> citations) {

    public Advice {
        citations = List.copyOf(citations);
    }
}
