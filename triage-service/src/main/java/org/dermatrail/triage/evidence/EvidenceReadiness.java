package org.dermatrail.triage.evidence;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.tenancy.Clinics;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once every article that some rule cites is known, so that the first reports rest on evidence. An article that
 * never comes keeps the service from work for a minute only: it scores without it, carefully. A broker that is down does
 * not count: reports are answered on what is known.
 */
@Readiness
@ApplicationScoped
class EvidenceReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Clinics clinics;
    private final EvidenceProjection evidence;
    private final InstantSource clock;
    private final Set<String> cited;
    private volatile Instant started;

    EvidenceReadiness(Clinics clinics, EvidenceProjection evidence, Pathways pathways, InstantSource clock) {
        this.clinics = clinics;
        this.evidence = evidence;
        this.clock = clock;
        this.started = clock.instant();
        this.cited = pathways.all().stream()
                .flatMap(pathway -> pathway.rules().stream())
                .flatMap(rule -> rule.cites().stream())
                .map(claim -> claim.substring(0, claim.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void start(@Observes StartupEvent event) {
        started = clock.instant();
    }

    @Override
    public HealthCheckResponse call() {
        Set<String> missing = new TreeSet<>(cited);
        missing.removeAll(clinics.overAll(() -> evidence.arrived(cited)));
        boolean patient = clock.instant().isBefore(started.plus(PATIENCE));
        return HealthCheckResponse.named("evidence")
                .status(missing.isEmpty() || !patient)
                .withData("missing", String.join(" ", missing))
                .build();
    }
}
