package org.dermatrail.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica takes requests once its index holds everything that was published. */
@Readiness
@ApplicationScoped
class SearchReadiness implements HealthCheck {

    private final SearchConfig config;
    private final Projection projection;

    SearchReadiness(SearchConfig config, Projection projection) {
        this.config = config;
        this.projection = projection;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index")
                .status(!config.index() || projection.isComplete())
                .build();
    }
}
