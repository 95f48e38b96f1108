package org.dermatrail.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
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

    private static final Duration SOON = Subscribers.SOON;

    @TestHTTPResource("/v1/events")
    URI events;

    Kafka kafka;
    TestTokens tokens;

    private Subscribers subscribers;
    private Log log;

    @BeforeEach
    void connect() {
        subscribers = new Subscribers(events, tokens, kafka);
        log = subscribers.log();
    }

    @AfterEach
    void disconnect() {
        subscribers.close();
    }

    @Test
    @Order(1)
    void aSubscriberMayComeBeforeTheTopicsDo() throws Exception {
        SseClient early = subscribers.of("north");
        await().atMost(SOON).until(() -> !early.frames().isEmpty());
        assertThat(early.lastId()).isEqualTo("-");

        log.createTopics();
        log.article("first-article");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Subscribers.subjects(early)).containsExactly("first-article"));
    }

    @Test
    @Order(2)
    void everySubscriberSeesItsClinicsAssessmentsAndWhatIsForAll() throws Exception {
        log.createTopics();
        SseClient north = subscribers.of("north");
        SseClient south = subscribers.of("south");

        log.noise();
        log.assessment("of-north", "north");
        log.assessment("of-south", "south");
        log.article("an-article");
        log.recall("a-recall");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Subscribers.subjects(north))
                        .containsExactlyInAnyOrder("of-north", "an-article", "a-recall"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Subscribers.subjects(south))
                        .containsExactlyInAnyOrder("of-south", "an-article", "a-recall"));
    }

    @Test
    @Order(3)
    void aFrameNamesItsTypeAndCarriesTheWholeCloudEvent() throws Exception {
        SseClient north = subscribers.of("north");

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
        SseClient first = subscribers.of("north");
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

        SseClient second = subscribers.of("north", "", Optional.of(cut.id()));

        await().atMost(SOON).until(() -> second.events().size() >= 42);
        List<String> together = new ArrayList<>(Subscribers.subjects(first).subList(0, 18));
        together.addAll(Subscribers.subjects(second));
        assertThat(together).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    @Order(5)
    void aConnectionLostBeforeAnyEventLosesNone() throws Exception {
        SseClient first = subscribers.of("north");
        await().atMost(SOON).until(() -> !first.frames().isEmpty());
        String id = first.frames().getFirst().id();
        first.close();
        log.assessment("in-between", "north");

        SseClient second = subscribers.of("north", "", Optional.of(id));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Subscribers.subjects(second)).containsExactly("in-between"));
    }

    @Test
    @Order(6)
    void theIdMovesOnPastEventsOfOthers() throws Exception {
        SseClient north = subscribers.of("north");
        await().atMost(SOON).until(() -> !north.frames().isEmpty());
        String before = north.lastId();

        log.assessment("not-yours", "south");

        await().atMost(SOON).until(() -> !north.lastId().equals(before));
        assertThat(north.events()).isEmpty();
    }

    @Test
    @Order(7)
    void onlyTheTypesAskedForCome() throws Exception {
        SseClient recalls = subscribers.of("north", "?types=org.dermatrail.triage.recall", Optional.empty());

        log.article("not-asked-for");
        log.recall("asked-for");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Subscribers.subjects(recalls)).containsExactly("asked-for"));
    }

    @Test
    @Order(8)
    void silenceIsBrokenByHeartbeats() throws Exception {
        SseClient north = subscribers.of("north");

        await().atMost(SOON).until(() -> north.frames().size() >= 3);
        assertThat(north.events()).isEmpty();
    }

    @Test
    @Order(9)
    void anIdFromAnotherLogIsToldAsAGap() throws Exception {
        SseClient lost =
                subscribers.of("north", "", Optional.of("a0-999999999.a1-0.a2-0.s0-0.s1-0.s2-0.r0-0.r1-0.r2-0"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lost.frames())
                        .extracting(SseClient.Frame::event)
                        .contains("org.dermatrail.gateway.gap.v1"));
    }
}
