package org.dermatrail.content.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dermatrail.content.links.Links;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Source;

/** Holds a text against the gate, today and with what is known of its sources' addresses. */
@ApplicationScoped
public class Inspecting {

    private final QualityGate gate = new QualityGate(Vocabulary.bundled());
    private final Links links;
    private final QualityConfig config;
    private final InstantSource clock;

    Inspecting(Links links, QualityConfig config, InstantSource clock) {
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /** What is to be said against it now. */
    public Inspection inspect(Manuscript text, People people) {
        Instant now = clock.instant();
        Set<Concern> blocking = config.blocking().orElse(Set.of());
        List<String> addresses = text.sources().stream()
                .map(Source::url)
                .filter(Objects::nonNull)
                .toList();
        Circumstances circumstances =
                new Circumstances(day(now), day(now.minus(config.sourceAge())), people, links.states(addresses));
        Composition composition = Composition.of(text);
        List<Finding> findings = gate.findings(composition, circumstances);
        return new Inspection(
                ReadingLevel.grade(composition),
                findings,
                findings.stream()
                        .filter(finding -> blocking.contains(finding.concern()))
                        .toList());
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
