package org.dermatrail.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The TCP ports of the stack, all on 127.0.0.1. A second replica of a service listens {@value #STEP} above the first.
 */
public record Ports(int gateway, int content, int triage, int postgres, int kafka) {

    static final int STEP = 10;

    private static final int HIGHEST = 65_535;

    /** The first of the ports that {@link #free} looks at; it takes them in blocks of twice {@value #STEP}. */
    private static final int LOWEST = 20_000;

    private static final int BLOCKS = 500;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(BLOCKS));

    /** The ports that the environment names, else the customary ones. */
    static Ports of(Map<String, String> environment) throws Refusal {
        return new Ports(
                port(environment, "DERMATRAIL_GATEWAY_PORT", 8080),
                port(environment, "DERMATRAIL_CONTENT_PORT", 8081),
                port(environment, "DERMATRAIL_TRIAGE_PORT", 8082),
                port(environment, "DERMATRAIL_POSTGRES_PORT", 15432),
                port(environment, "DERMATRAIL_KAFKA_PORT", 19092));
    }

    /**
     * Ports that nobody uses at this moment, also one {@value #STEP} above each, for a second replica. They lie below the
     * ports that systems give to outgoing connections: such a connection, made before a part listens, would take its port.
     * No two calls in one process give the same.
     *
     * @throws IOException when none are free
     */
    public static Ports free() throws IOException {
        for (int tried = 0; tried < BLOCKS; tried++) {
            int first = LOWEST + Math.floorMod(NEXT.getAndIncrement(), BLOCKS) * 2 * STEP;
            if (IntStream.range(first, first + 2 * STEP).allMatch(Ports::isFree)) {
                return new Ports(first, first + 1, first + 2, first + 3, first + 4);
            }
        }
        throw new IOException("No free ports from %d to %d on 127.0.0.1".formatted(LOWEST, LOWEST + BLOCKS * 2 * STEP));
    }

    /** Refuses when two parts would share a port or another program listens on one. */
    void requireFree(int replicas) throws Refusal {
        Map<Integer, String> users = new LinkedHashMap<>();
        for (int replica = 0; replica < replicas; replica++) {
            claim(users, gateway + replica * STEP, "DERMATRAIL_GATEWAY_PORT", "the gateway");
            claim(users, content + replica * STEP, "DERMATRAIL_CONTENT_PORT", "the content service");
            claim(users, triage + replica * STEP, "DERMATRAIL_TRIAGE_PORT", "the triage service");
        }
        claim(users, postgres, "DERMATRAIL_POSTGRES_PORT", "PostgreSQL");
        claim(users, kafka, "DERMATRAIL_KAFKA_PORT", "Kafka");
    }

    private static void claim(Map<Integer, String> users, int port, String variable, String user) throws Refusal {
        String other = users.put(port, user);
        if (other != null) {
            throw new Refusal("Port %d is meant for both %s and %s. Choose another one: %s=<port> deploy/up"
                    .formatted(port, other, user, variable));
        }
        if (port > HIGHEST) {
            throw new Refusal(
                    "Port %d, for %s, is above %d. Choose a lower %s.".formatted(port, user, HIGHEST, variable));
        }
        if (!isFree(port)) {
            throw new Refusal(
                    "Port %d on 127.0.0.1, for %s, is taken by another program. Stop that program or choose another port: %s=<port> deploy/up"
                            .formatted(port, user, variable));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int port(Map<String, String> environment, String variable, int customary) throws Refusal {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            return customary;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for a number out of range
        }
        throw new Refusal("%s is '%s'; a port is a number from 1 to %d.".formatted(variable, value, HIGHEST));
    }
}
