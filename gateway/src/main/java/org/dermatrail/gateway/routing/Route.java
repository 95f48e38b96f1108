package org.dermatrail.gateway.routing;

import java.util.Set;

/** Where a request belongs, judged by its method and path alone. */
sealed interface Route {

    /**
     * To a service.
     *
     * @param prefix names the route in metrics, since a path may name a patient's subject
     * @param streamed whether the body is passed on as it comes, of any size; others are small and held
     */
    record Proxied(Upstream upstream, String prefix, Access access, boolean streamed) implements Route {}

    /** To an endpoint of the gateway itself. */
    record Own(String name, Set<String> methods, Access access) implements Route {}

    /** To the health endpoints, which are neither limited nor identified. */
    record Probe() implements Route {}

    /** A path that the gateway and a service might read differently. */
    record Ambiguous() implements Route {}

    /** Nowhere. */
    record Unknown() implements Route {}
}
