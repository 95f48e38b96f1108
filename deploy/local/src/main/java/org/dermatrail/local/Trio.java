package org.dermatrail.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays out the copies of content, triage and gateway: which jar, which port, which environment. */
final class Trio {

    private final Settings settings;
    private final DataFolder folder;

    Trio(Settings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    List<Replica> over(Postgres postgres, Kafka kafka, Issuer issuer) throws Refusal {
        Ports ports = settings.ports();
        Map<String, String> shared = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer.publicKeys().toUri().toString(),
                "MP_JWT_VERIFY_ISSUER", Issuer.NAME);
        List<Replica> replicas = new ArrayList<>();
        replicas.addAll(copies(
                "content",
                "content-service",
                "1g",
                ports.content(),
                and(
                        and(shared, database(postgres, "content")),
                        Map.of(
                                "QUARKUS_REST_CLIENT_TRIAGE_URL", "http://127.0.0.1:" + ports.triage(),
                                "DERMATRAIL_KNOWLEDGE_ADDRESS", "http://127.0.0.1:" + ports.gateway() + "/"))));
        replicas.addAll(copies(
                "triage",
                "triage-service",
                "320m",
                ports.triage(),
                and(
                        and(shared, database(postgres, "triage")),
                        Map.of(
                                "DERMATRAIL_ENCRYPTION_KEYSET", folder.keyset().toString(),
                                "DERMATRAIL_PROOF_KEYS",
                                        folder.proof().resolve("keys.json").toString()))));
        replicas.addAll(copies(
                "gateway",
                "gateway",
                "192m",
                ports.gateway(),
                and(
                        shared,
                        Map.of(
                                "DERMATRAIL_GATEWAY_CONTENT", addresses(ports.content()),
                                "DERMATRAIL_GATEWAY_TRIAGE", addresses(ports.triage())))));
        return replicas;
    }

    private List<Replica> copies(String name, String module, String heap, int port, Map<String, String> environment)
            throws Refusal {
        Path jar = settings.home().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Refusal(
                    "%s is not built: there is no %s. Run deploy/up, or ./mvnw -DskipTests package, in the source tree."
                            .formatted(module, jar));
        }
        return IntStream.range(0, settings.replicas())
                .mapToObj(index -> {
                    String copy = index == 0 ? name : name + "-" + (index + 1);
                    return new Replica(
                            copy,
                            jar,
                            heap,
                            port + index * Ports.STEP,
                            folder.logs().resolve(copy + ".log"),
                            environment);
                })
                .toList();
    }

    private String addresses(int port) {
        return IntStream.range(0, settings.replicas())
                .mapToObj(index -> "http://127.0.0.1:" + (port + index * Ports.STEP))
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> database(Postgres postgres, String name) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name), "QUARKUS_DATASOURCE_USERNAME", name);
    }

    private static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        Map<String, String> both = new HashMap<>(some);
        both.putAll(more);
        return both;
    }
}
