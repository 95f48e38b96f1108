package org.dermatrail.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Counts and times requests by route, method and status. A path is no label: it may name a patient's subject. */
@Singleton
final class Traffic {

    private final MeterRegistry registry;

    Traffic(MeterRegistry registry) {
        this.registry = registry;
    }

    void observe(RoutingContext context, Route route) {
        Timer.Sample sample = Timer.start(registry);
        context.addEndHandler(ended -> sample.stop(Timer.builder("dermatrail.gateway.requests")
                .description("Requests through the gateway")
                .tag("route", label(route))
                .tag("method", method(context.request().method().name()))
                .tag("status", Integer.toString(context.response().getStatusCode()))
                .register(registry)));
    }

    private static String label(Route route) {
        return switch (route) {
            case Route.Proxied proxied -> proxied.prefix();
            case Route.Own own -> own.name();
            case Route.Probe _ -> "probe";
            case Route.Ambiguous _, Route.Unknown _ -> "none";
        };
    }

    private static String method(String name) {
        return switch (name) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> name;
            default -> "other";
        };
    }
}
