package org.dermatrail.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a run of the stack is asked to be.
 *
 * @param home the folder of the source tree, where the packaged services are
 * @param data the folder that keeps everything between runs
 * @param replicas how many copies of each service, from 1 to {@value #MOST_REPLICAS}
 */
public record Settings(Path home, Path data, Ports ports, int replicas) {

    static final int MOST_REPLICAS = 5;

    public Settings {
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new IllegalArgumentException("replicas: " + replicas);
        }
    }

    /** Reads the environment of {@code deploy/up}. */
    static Settings of(Path home, int replicas, Map<String, String> environment) throws Refusal {
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new Refusal("--replicas takes a number from 1 to %d.".formatted(MOST_REPLICAS));
        }
        return new Settings(home, data(home, environment), Ports.of(environment), replicas);
    }

    /** The data folder that the environment names, else {@code .data} in the source tree. */
    static Path data(Path home, Map<String, String> environment) {
        String named = environment.getOrDefault("DERMATRAIL_DATA", "");
        return (named.isBlank() ? home.resolve(".data") : Path.of(named))
                .toAbsolutePath()
                .normalize();
    }
}
