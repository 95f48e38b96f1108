package org.dermatrail.gateway.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dermatrail.gateway.support.GatewayStack;
import org.dermatrail.gateway.support.Log;
import org.dermatrail.gateway.support.SseClient;
import org.dermatrail.gateway.support.TestTokens;
import org.dermatrail.local.Kafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * For whom live events are and how many at a time, and what becomes of a stream whose reader or broker goes away. Comes
 * after {@link EventsIT}, which needs a broker without topics; the broker goes away last.
 */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventsLimitsIT {

    private static final Duration SOON = Subscribers.SOON;

    @TestHTTPResource("/v1/events")
    URI events;

    Kafka kafka;
    TestTokens tokens;

    private Subscribers subscribers;
    private Log log;

    @BeforeEach
    void connect() throws Exception {
        subscribers = new Subscribers(events, tokens, kafka);
        log = subscribers.log();
        log.createTopics();
    }

    @AfterEach
    void disconnect() {
        subscribers.close();
    }

    @Test
    void theStreamEndsWithItsToken() throws Exception {
        SseClient brief = subscribers.with(tokens.ending(Duration.ofSeconds(3), "ann", "north", "subscriber"));

        assertThat(brief.status()).isEqualTo(200);
        await().atMost(SOON).until(brief::hasEnded);
    }

    @Test
    void eventsArePaidForWithARole() throws Exception {
        given().get("/v1/events").then().statusCode(401);
        given().header("Authorization", "Bearer " + tokens.of("p", "north", "portal"))
                .get("/v1/events")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://dermatrail.org/problems/role-missing"));
    }

    @Test
    void anIdOrAFilterThatCannotBeReadIsAProblem() throws Exception {
        String token = "Bearer " + tokens.of("ann", "north", "subscriber");
        given().header("Authorization", token)
                .header("Last-Event-ID", "17")
                .get("/v1/events")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dermatrail.org/problems/invalid-event-id"));
        given().header("Authorization", token)
                .get("/v1/events?types=*")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dermatrail.org/problems/invalid-filter"));
    }

    @Test
    void oneSubjectHasABoundedNumberOfConnections() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(subscribers.of("north").status()).isEqualTo(200);
        }

        SseClient refused = subscribers.of("north");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.refusal()).contains("/problems/too-many-subscribers");
    }

    @Test
    void whoDoesNotReadIsDisconnected() throws Exception {
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new InetSocketAddress(events.getHost(), events.getPort()));
            deaf.getOutputStream()
                    .write(("GET /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + tokens.of("deaf", "north", "subscriber") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = deaf.getInputStream();
            assertThat(in.read()).isEqualTo('H');
            await().atMost(SOON).until(() -> subscribers.open() == 1);

            double before = subscribers.ended();
            String filling = "x".repeat(900_000);
            for (int i = 0; i < 30; i++) {
                log.assessment("large-" + i, "north", filling);
            }

            await().atMost(SOON).until(() -> subscribers.open() == 0);
            await().atMost(SOON).until(() -> subscribers.ended() == before + 1);
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aBrokerThatComesBackIsReadOn() throws Exception {
        SseClient north = subscribers.of("north");
        await().atMost(SOON).until(() -> !north.frames().isEmpty());

        kafka.stop();
        SseClient during = subscribers.of("north");
        assertThat(during.status()).isEqualTo(503);
        assertThat(during.refusal()).contains("/problems/events-unavailable");
        kafka.restart();
        log.assessment("after-the-break", "north");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Subscribers.subjects(north)).containsExactly("after-the-break"));
    }
}
