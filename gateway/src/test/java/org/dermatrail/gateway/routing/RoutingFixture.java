package org.dermatrail.gateway.routing;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The routing configuration with some of it set, as the environment would set it. */
final class RoutingFixture {

    private RoutingFixture() {}

    static RoutingConfig with(String... namesAndValues) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(RoutingConfig.class);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.withDefaultValue("dermatrail.gateway." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build().getConfigMapping(RoutingConfig.class);
    }
}
