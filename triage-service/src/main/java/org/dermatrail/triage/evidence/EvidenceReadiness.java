package org.dermatrail.triage.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import org.dermatrail.triage.tenancy.Clinics;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once there is evidence to score on. A broker that is down later does not count: reports are answered on what is
 * known.
 */
@Readiness
@ApplicationScoped
class EvidenceReadiness implements HealthCheck {

    private final Clinics clinics;
    private final EvidenceProjection evidence;
    private final ArticleConsumer consumer;

    EvidenceReadiness(Clinics clinics, EvidenceProjection evidence, ArticleConsumer consumer) {
        this.clinics = clinics;
        this.evidence = evidence;
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        boolean known = !clinics.overAll(evidence::isEmpty);
        return HealthCheckResponse.named("evidence")
                .status(known || consumer.caughtUp())
                .withData("caughtUp", consumer.caughtUp())
                .build();
    }
}
