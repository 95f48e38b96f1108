package org.dermatrail.gateway.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dermatrail.local.Issuer;
import org.dermatrail.local.Kafka;

/**
 * What surrounds the gateway in its tests: a real broker, the local issuer, a stand-in for the content service, and
 * nothing at all where the triage service should be.
 */
public final class GatewayStack implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> IMPATIENT = Map.of(
            "dermatrail.gateway.response-timeout", "PT1S",
            "dermatrail.limits.body-time", "PT1S",
            "dermatrail.live.heartbeat", "PT1S",
            "dermatrail.live.patience", "PT1S",
            "dermatrail.live.discovery", "PT0.2S",
            "dermatrail.api.kept", "PT0.1S",
            "dermatrail.api.kept-incomplete", "PT0.1S");

    private Optional<Kafka> kafka = Optional.empty();
    private Optional<StandIn> content = Optional.empty();
    private Optional<TestTokens> tokens = Optional.empty();

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("dermatrail-gateway");
            Issuer issuer = Issuer.open(directory.resolve("issuer"));
            Kafka broker = Kafka.start(directory.resolve("kafka"), 0);
            StandIn standIn = new StandIn("content", 0);
            kafka = Optional.of(broker);
            content = Optional.of(standIn);
            tokens = Optional.of(new TestTokens(directory.resolve("issuer")));
            Map<String, String> settings = new HashMap<>(IMPATIENT);
            settings.put(
                    "mp.jwt.verify.publickey.location",
                    issuer.publicKeys().toUri().toString());
            settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
            settings.put("dermatrail.gateway.content", standIn.address());
            settings.put("dermatrail.gateway.triage", "http://127.0.0.1:" + unusedPort());
            return settings;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        kafka.ifPresent(one -> injector.injectIntoFields(one, new TestInjector.MatchesType(Kafka.class)));
        content.ifPresent(one -> injector.injectIntoFields(one, new TestInjector.MatchesType(StandIn.class)));
        tokens.ifPresent(one -> injector.injectIntoFields(one, new TestInjector.MatchesType(TestTokens.class)));
    }

    @Override
    public void stop() {
        kafka.ifPresent(Kafka::close);
        content.ifPresent(StandIn::close);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
