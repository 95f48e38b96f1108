package org.dermatrail.gateway.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Live events from a real broker. The first test needs a broker without topics, so it comes first. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventsIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    @TestHTTPResource("/v1/events")
    URI events;

    Kafka kafka;
    TestTokens tokens;

    private final List<SseClient> clients = new ArrayList<>();
    private Log log;

    @BeforeEach
    void connect() {
        log = new Log(kafka.bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        clients.forEach(SseClient::close);
        log.close();
        await().atMost(SOON).until(() -> openConnections() == 0);
    }

    @Test
    @Order(1)
    void aSubscriberMayComeBeforeTheTopicsDo() throws Exception {
        SseClient early = subscribe("north");
        await().atMost(SOON).until(() -> !early.frames().isEmpty());
        assertThat(early.lastId()).isEqualTo("-");

        log.createTopics();
        log.article("first-article");

        await().atMost(SOON).untilAsserted(() -> assertThat(subjects(early)).containsExactly("first-article"));
    }

    @Test
    @Order(2)
    void everySubscriberSeesItsClinicsAssessmentsAndWhatIsForAll() throws Exception {
        log.createTopics();
        SseClient north = subscribe("north");
        SseClient south = subscribe("south");

        log.noise();
        log.assessment("of-north", "north");
        log.assessment("of-south", "south");
        log.article("an-article");
        log.recall("a-recall");

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(subjects(north)).containsExactlyInAnyOrder("of-north", "an-article", "a-recall"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(subjects(south)).containsExactlyInAnyOrder("of-south", "an-article", "a-recall"));
    }

    @Test
    @Order(3)
    void aFrameNamesItsTypeAndCarriesTheWholeCloudEvent() throws Exception {
        SseClient north = subscribe("north");

        log.assessment("a1", "north");

        await().atMost(SOON).until(() -> !north.events().isEmpty());
        assertThat(north.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(north.events().getFirst().event()).isEqualTo("org.dermatrail.triage.assessment.rescored.v1");
        assertThat(north.events().getFirst().data())
                .contains("\"specversion\":\"1.0\"", "\"subject\":\"a1\"", "\"data\":{\"assessment\":\"a1\"");
    }

    @Test
    @Order(4)
    void aSubscriberGoesOnExactlyWhereItStopped() throws Exception {
        List<String> sent = new ArrayList<>();
        SseClient first = subscribe("north");
        for (int i = 0; i < 40; i++) {
            log.assessment("resume-" + i, "north");
            sent.add("resume-" + i);
        }
        await().atMost(SOON).until(() -> first.events().size() == 40);
        SseClient.Frame cut = first.events().get(17);
        first.close();
        for (int i = 40; i < 60; i++) {
            log.assessment("resume-" + i, "north");
            sent.add("resume-" + i);
        }

        SseClient second = subscribe("north", "", Optional.of(cut.id()));

        await().atMost(SOON).until(() -> second.events().size() >= 42);
        List<String> together = new ArrayList<>(subjects(first).subList(0, 18));
        together.addAll(subjects(second));
        assertThat(together).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    @Order(5)
    void aConnectionLostBeforeAnyEventLosesNone() throws Exception {
        SseClient first = subscribe("north");
        await().atMost(SOON).until(() -> !first.frames().isEmpty());
        String id = first.frames().getFirst().id();
        first.close();
        log.assessment("in-between", "north");

        SseClient second = subscribe("north", "", Optional.of(id));

        await().atMost(SOON).untilAsserted(() -> assertThat(subjects(second)).containsExactly("in-between"));
    }

    @Test
    @Order(6)
    void theIdMovesOnPastEventsOfOthers() throws Exception {
        SseClient north = subscribe("north");
        await().atMost(SOON).until(() -> !north.frames().isEmpty());
        String before = north.lastId();

        log.assessment("not-yours", "south");

        await().atMost(SOON).until(() -> !north.lastId().equals(before));
        assertThat(north.events()).isEmpty();
    }

    @Test
    @Order(7)
    void onlyTheTypesAskedForCome() throws Exception {
        SseClient recalls = subscribe("north", "?types=org.dermatrail.triage.recall", Optional.empty());

        log.article("not-asked-for");
        log.recall("asked-for");

        await().atMost(SOON).untilAsserted(() -> assertThat(subjects(recalls)).containsExactly("asked-for"));
    }

    @Test
    @Order(8)
    void silenceIsBrokenByHeartbeats() throws Exception {
        SseClient north = subscribe("north");

        await().atMost(SOON).until(() -> north.frames().size() >= 3);
        assertThat(north.events()).isEmpty();
    }

    @Test
    @Order(9)
    void theStreamEndsWithItsToken() throws Exception {
        SseClient short1 = new SseClient(
                events, tokens.ending(Duration.ofSeconds(3), "ann", "north", "subscriber"), Optional.empty());
        clients.add(short1);

        assertThat(short1.status()).isEqualTo(200);
        await().atMost(SOON).until(short1::hasEnded);
    }

    @Test
    @Order(10)
    void eventsArePaidForWithARole() throws Exception {
        given().get("/v1/events").then().statusCode(401);
        given().header("Authorization", "Bearer " + tokens.of("p", "north", "portal"))
                .get("/v1/events")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://dermatrail.org/problems/role-missing"));
    }

    @Test
    @Order(11)
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
    @Order(12)
    void anIdFromAnotherLogIsToldAsAGap() throws Exception {
        SseClient lost = subscribe("north", "", Optional.of("a0-999999999.a1-0.a2-0.s0-0.s1-0.s2-0.r0-0.r1-0.r2-0"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lost.frames())
                        .extracting(SseClient.Frame::event)
                        .contains("org.dermatrail.gateway.gap.v1"));
    }

    @Test
    @Order(13)
    void oneSubjectHasABoundedNumberOfConnections() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(subscribe("north").status()).isEqualTo(200);
        }

        SseClient refused = subscribe("north");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.refusal()).contains("/problems/too-many-subscribers");
    }

    @Test
    @Order(14)
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
            await().atMost(SOON).until(() -> openConnections() == 1);

            double before = endedStreams();
            String filling = "x".repeat(900_000);
            for (int i = 0; i < 30; i++) {
                log.assessment("large-" + i, "north", filling);
            }

            await().atMost(SOON).until(() -> openConnections() == 0);
            await().atMost(SOON).until(() -> endedStreams() == before + 1);
        }
    }

    @Test
    @Order(15)
    void aBrokerThatComesBackIsReadOn() throws Exception {
        SseClient north = subscribe("north");
        await().atMost(SOON).until(() -> !north.frames().isEmpty());

        kafka.stop();
        SseClient during = subscribe("north");
        assertThat(during.status()).isEqualTo(503);
        assertThat(during.refusal()).contains("/problems/events-unavailable");
        kafka.restart();
        log.assessment("after-the-break", "north");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(subjects(north)).containsExactly("after-the-break"));
    }

    private SseClient subscribe(String clinic) throws Exception {
        return subscribe(clinic, "", Optional.empty());
    }

    private SseClient subscribe(String clinic, String query, Optional<String> lastEventId) throws Exception {
        SseClient client = new SseClient(
                URI.create(events + query), tokens.of("sub-" + clinic, clinic, "subscriber"), lastEventId);
        clients.add(client);
        return client;
    }

    private static List<String> subjects(SseClient client) {
        return client.events().stream()
                .map(frame -> Log.subject(frame.data()).orElse(""))
                .toList();
    }

    private double openConnections() {
        return metric("dermatrail_gateway_live_connections");
    }

    private double endedStreams() {
        return metric("dermatrail_gateway_requests_seconds_count{method=\"GET\",route=\"/v1/events\",status=\"200\"");
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
