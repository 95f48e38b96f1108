package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.jspecify.annotations.Nullable;

/** What somebody beside the patient has now, as far as it may be a danger: whether it is one is for scoring to say. */
public final class Beside {

    /**
     * The findings and measurements of others.
     *
     * @param findings present ones only
     */
    public record Told(List<Finding> findings, List<Measured> measurements) {

        public Told {
            findings = List.copyOf(findings);
            measurements = List.copyOf(measurements);
        }

        /** Whether nothing is told of others. */
        public boolean isEmpty() {
            return findings.isEmpty() && measurements.isEmpty();
        }
    }

    private final Passage passage;
    private final People people;
    private final Gathered findings;

    Beside(Passage passage, People people, Gathered findings) {
        this.passage = passage;
        this.people = people;
        this.findings = findings;
    }

    /**
     * Notes a finding of somebody else.
     *
     * @param event whether it befalls somebody at once
     */
    void add(String finding, Mention mention, @Nullable Duration since, boolean event) {
        if (people.isAnothersNow(mention, event)) {
            findings.add(
                    new Finding(
                            finding,
                            Presence.PRESENT,
                            Origin.TEXT,
                            passage.token(mention.from()).start(),
                            passage.token(mention.to() - 1).end(),
                            since),
                    mention);
        }
    }

    Told told(List<VitalSigns.Told> signs) {
        List<VitalSigns.Told> others = signs.stream()
                .filter(sign -> people.isAnothersNow(sign.mention(), true))
                .toList();
        return new Told(
                findings.inOrder().stream().map(Gathered.Found::finding).toList(),
                VitalSigns.gravest(others).stream()
                        .map(sign -> sign.in(passage))
                        .toList());
    }
}
