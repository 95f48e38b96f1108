package org.dermatrail.gateway.routing;

import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how many replicas of each service are ready. It is always up: a dead service must not take the gateway, and
 * with it the other service, out of reach.
 */
@Readiness
final class UpstreamsCheck implements HealthCheck {

    private final Upstreams upstreams;

    UpstreamsCheck(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("upstreams").up();
        for (Map.Entry<Upstream, Replicas> one : upstreams.all().entrySet()) {
            Replicas replicas = one.getValue();
            answer.withData(
                    one.getKey().label(),
                    replicas.countWell() + " of " + replicas.all().size() + " ready");
        }
        return answer.build();
    }
}
