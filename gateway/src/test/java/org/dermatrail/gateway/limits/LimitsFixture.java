package org.dermatrail.gateway.limits;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The limits with some of them set, as configuration would set them. */
final class LimitsFixture {

    private LimitsFixture() {}

    static LimitsConfig with(String... namesAndValues) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(LimitsConfig.class);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.withDefaultValue("dermatrail.limits." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build().getConfigMapping(LimitsConfig.class);
    }
}
