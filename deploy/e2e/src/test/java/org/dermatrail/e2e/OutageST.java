package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The engines fail as in a power cut, and come back; nothing that was answered is lost. */
class OutageST {

    private static final Duration RECOVERY = Duration.ofSeconds(40);
    private static final String SCORED = "org.dermatrail.triage.assessment.scored.v1";

    @RegisterExtension
    static final PackagedStack STACK = new PackagedStack();

    private final Clinic clinic = new Clinic(STACK, "demo");

    @Test
    void withoutKafkaReportsAreAnsweredAndTheirEventsFollow() throws Exception {
        STACK.kafka().kill();
        Response answered = clinic.report(Clinic.MAIN_REQUEST);
        STACK.kafka().restart();

        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(201);
        String id = answered.jsonPath().getString("id");
        await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> {
            try (Topic topic = new Topic(STACK.kafka().bootstrapServers(), "dermatrail.triage.assessment.v1")) {
                await().atMost(Duration.ofSeconds(5))
                        .untilAsserted(
                                () -> assertThat(topic.events(SCORED, id)).hasSize(1));
            }
        });
    }

    @Test
    void withoutPostgresItSaysWhenToTryAgainAndWorkGoesOnByItself() throws Exception {
        STACK.postgres().kill();
        Response refused = clinic.report(Clinic.MAIN_REQUEST);
        STACK.postgres().restart();

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).matches("[0-9]+");
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.asString()).doesNotContain("cheek");
        await().atMost(RECOVERY)
                .untilAsserted(
                        () -> assertThat(clinic.report(Clinic.MAIN_REQUEST).statusCode())
                                .isEqualTo(201));
    }

    @Test
    void reportsThatWereAnsweredUnderLoadAreKept() throws Exception {
        List<String> kept = new CopyOnWriteArrayList<>();
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        AtomicBoolean running = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> posters = List.of(
                    threads.submit(() -> post(running, kept, statuses)),
                    threads.submit(() -> post(running, kept, statuses)));
            await().atMost(RECOVERY).until(() -> kept.size() >= 3);
            STACK.postgres().kill();
            STACK.kafka().kill();
            await().atMost(RECOVERY).until(() -> statuses.contains(503));
            STACK.kafka().restart();
            STACK.postgres().restart();
            int before = kept.size();
            await().atMost(RECOVERY).until(() -> kept.size() > before + 3);
            running.set(false);
            for (Future<?> poster : posters) {
                poster.get();
            }
        }

        assertThat(statuses).containsOnly(201, 503);
        for (String id : kept) {
            assertThat(clinic.assessment(id).statusCode()).isEqualTo(200);
        }
    }

    private Void post(AtomicBoolean running, List<String> kept, List<Integer> statuses) throws Exception {
        while (running.get()) {
            Response response = clinic.report(Clinic.MAIN_REQUEST);
            statuses.add(response.statusCode());
            if (response.statusCode() == 201) {
                kept.add(response.jsonPath().getString("id"));
            }
        }
        return null;
    }
}
