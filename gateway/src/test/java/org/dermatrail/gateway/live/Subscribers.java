package org.dermatrail.gateway.live;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dermatrail.gateway.support.Log;
import org.dermatrail.gateway.support.SseClient;
import org.dermatrail.gateway.support.TestTokens;
import org.dermatrail.local.Kafka;

/** Those who listen during a test, what they listen to, and how many the gateway counts. */
final class Subscribers implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(15);

    private final URI events;
    private final TestTokens tokens;
    private final Log log;
    private final List<SseClient> clients = new ArrayList<>();

    Subscribers(URI events, TestTokens tokens, Kafka kafka) {
        this.events = events;
        this.tokens = tokens;
        this.log = new Log(kafka.bootstrapServers());
    }

    /** The log that they listen to, to write to. */
    Log log() {
        return log;
    }

    SseClient of(String clinic) throws Exception {
        return of(clinic, "", Optional.empty());
    }

    SseClient of(String clinic, String query, Optional<String> lastEventId) throws Exception {
        return connected(new SseClient(
                URI.create(events + query), tokens.of("sub-" + clinic, clinic, "subscriber"), lastEventId));
    }

    SseClient with(String token) throws Exception {
        return connected(new SseClient(events, token, Optional.empty()));
    }

    static List<String> subjects(SseClient client) {
        return client.events().stream()
                .map(frame -> Log.subject(frame.data()).orElse(""))
                .toList();
    }

    /** Connections that are open, as the gateway counts them. */
    double open() {
        return metric("dermatrail_gateway_live_connections");
    }

    /** Streams that have ended, as the gateway counts them. */
    double ended() {
        return metric("dermatrail_gateway_requests_seconds_count{method=\"GET\",route=\"/v1/events\",status=\"200\"");
    }

    /** Ends all connections, and waits until the gateway counts none: the next test begins from nothing. */
    @Override
    public void close() {
        clients.forEach(SseClient::close);
        log.close();
        await().atMost(SOON).until(() -> open() == 0);
    }

    private SseClient connected(SseClient client) {
        clients.add(client);
        return client;
    }

    private double metric(String beginning) {
        try {
            return given().header("Authorization", "Bearer " + tokens.of("root", "demo", "admin"))
                    .get("/q/metrics")
                    .asString()
                    .lines()
                    .filter(line -> line.startsWith(beginning))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
