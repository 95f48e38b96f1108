package org.dermatrail.gateway.routing;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** The services and their replicas, as configured. */
@Singleton
public final class Upstreams {

    private final Replicas content;
    private final Replicas triage;

    Upstreams(RoutingConfig config) {
        this.content = new Replicas(config.content());
        this.triage = new Replicas(config.triage());
    }

    public Replicas of(Upstream upstream) {
        return switch (upstream) {
            case CONTENT -> content;
            case TRIAGE -> triage;
        };
    }

    Map<Upstream, Replicas> all() {
        Map<Upstream, Replicas> all = new EnumMap<>(Upstream.class);
        for (Upstream upstream : Upstream.values()) {
            all.put(upstream, of(upstream));
        }
        return all;
    }
}
