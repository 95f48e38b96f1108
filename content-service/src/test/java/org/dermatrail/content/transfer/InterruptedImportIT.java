package org.dermatrail.content.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dermatrail.content.EventLog;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.publishing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that is interrupted, overtaken or one too many loses nothing and takes nothing with it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class InterruptedImportIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOPIC = "dermatrail.content.article.v1";

    Infrastructure infrastructure;

    @TestHTTPResource
    URI address;

    private Sender sender;
    private Ledger ledger;

    @Inject
    ImportTables tables;

    @Inject
    TransferConfig config;

    @Inject
    InstantSource clock;

    @BeforeEach
    void begin() {
        sender = new Sender(address, infrastructure);
        ledger = new Ledger(infrastructure);
    }

    @Test
    void anImportWhoseSenderWentAwayGoesOnWhereItStopped() throws Exception {
        try (Sender.Slow cut = sender.slowly("cut")) {
            cut.write(Sender.lines("cut", 0, 700));
            await().atMost(SOON).until(() -> ledger.progress("cut") == 500);
        }
        await().atMost(SOON).until(() -> sender.goOn("cut", 0, "").status() == 200);

        Sender.Answer rest = sender.goOn("cut", 500, Sender.lines("cut", 500, 1100));

        assertThat(rest.counts()).containsExactly(1100L, 0L, 0L, 0L);
        assertThat(rest.last().path("lines").asLong()).isEqualTo(1100);
        assertThat(onceEach("cut", 1100)).isTrue();
    }

    @Test
    void anImportWhoseDatabaseFailedSaysSoAndGoesOnWithTheWholeStream() throws Exception {
        Sender.Answer broken;
        try (Sender.Slow failing = sender.slowly("failing")) {
            failing.write(Sender.lines("failing", 0, 600));
            await().atMost(SOON).until(() -> ledger.progress("failing") == 500);
            infrastructure.stopPostgres();
            failing.write(Sender.lines("failing", 600, 1100));
            broken = failing.finish();
        } finally {
            infrastructure.startPostgres();
        }
        assertThat(broken.last().at("/brokenOff/status").asInt()).isEqualTo(503);
        assertThat(broken.last().path("lines").asLong()).isEqualTo(500);

        await().atMost(SOON)
                .until(() -> given().header("Authorization", infrastructure.bearer("ivo", "importer"))
                                .get("/v1/articles/imports/failing")
                                .statusCode()
                        == 200);
        Sender.Answer whole = sender.goOn("failing", 0, Sender.lines("failing", 0, 1100));

        assertThat(whole.counts()).containsExactly(1100L, 0L, 0L, 0L);
        assertThat(onceEach("failing", 1100)).isTrue();
    }

    @Test
    void aLockThatIsLostOnTheWayCostsNothing() throws Exception {
        try (Sender.Slow lonely = sender.slowly("lonely")) {
            lonely.write(Sender.lines("lonely", 0, 700));
            await().atMost(SOON).until(() -> ledger.progress("lonely") == 500);
            ledger.unlock();

            assertThat(lonely.finish().counts()).containsExactly(700L, 0L, 0L, 0L);
        }
        assertThat(sender.publish("lonely", Sender.lines("lonely", 0, 1)).counts())
                .containsExactly(0L, 0L, 1L, 0L);
    }

    @Test
    void aSourceHasOneImportAtATime() throws Exception {
        try (Sender.Slow first = sender.slowly("single")) {
            first.write(Sender.lines("single", 0, 700));
            await().atMost(SOON).until(() -> ledger.progress("single") == 500);

            assertThat(sender.publish("single", Sender.lines("single", 0, 1)).status())
                    .isEqualTo(409);
            assertThat(sender.publish("single-other", Sender.lines("single-other", 0, 1))
                            .status())
                    .isEqualTo(200);
            assertThat(first.finish().counts()).containsExactly(700L, 0L, 0L, 0L);
        }
        assertThat(sender.publish("single", Sender.lines("single", 0, 1)).counts())
                .containsExactly(0L, 0L, 1L, 0L);
        given().header("Authorization", infrastructure.bearer("ivo", "importer"))
                .get("/v1/articles/imports/single")
                .then()
                .statusCode(200)
                .body("lines", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("begunBy", equalTo("ivo"));
    }

    @Test
    void asManyImportsRunAsMayAndTheNextGoesInOnceOneHasEnded() throws Exception {
        List<Sender.Slow> running = new ArrayList<>();
        try {
            for (int number = 0; number < config.imports(); number++) {
                Sender.Slow slow = sender.slowly("crowd-" + number);
                running.add(slow);
                slow.write(Sender.lines("crowd-" + number, 0, 600));
                String source = "crowd-" + number;
                await().atMost(SOON).until(() -> ledger.progress(source) == 500);
            }

            given().contentType("application/x-ndjson")
                    .header("Authorization", infrastructure.bearer("ivo", "importer"))
                    .body(new byte[0])
                    .post("/v1/articles/import?source=crowd-late&as=published")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", not(emptyOrNullString()))
                    .body("type", endsWith("/unavailable"));
            assertThat(ledger.progress("crowd-late")).isZero();

            assertThat(running.getFirst().finish().counts()).containsExactly(600L, 0L, 0L, 0L);
            await().atMost(SOON)
                    .until(() -> sender.publish("crowd-late", Sender.lines("crowd-late", 0, 1))
                                    .status()
                            == 200);
            assertThat(ledger.progress("crowd-late")).isEqualTo(1);
        } finally {
            running.forEach(Sender.Slow::close);
        }
    }

    @Test
    void whoEndsLateDoesNotPutTheCountBack() {
        Actor actor = new Actor("ivo", null);
        Instant at = clock.instant();
        UUID id = UuidCreator.getTimeOrderedEpoch(at);
        ImportRun run = new ImportRun("late", id, Mode.PUBLISHED, Counts.NONE, actor);
        tables.begin("late", id, Mode.PUBLISHED, "ivo", at);
        assertThat(tables.advance(run, 0, new Counts(10, 10, 0, 0, 0), at)).isTrue();

        assertThat(tables.finish(run, 5, at)).isFalse();
        assertThat(ledger.progress("late")).isEqualTo(10);
        assertThat(tables.finish(run, 12, at)).isTrue();
        assertThat(ledger.progress("late")).isEqualTo(12);
    }

    /** Whether each document has one revision, one deed, its claims and one event. */
    private boolean onceEach(String prefix, int documents) {
        assertThat(ledger.revisions(prefix)).isEqualTo(documents);
        assertThat(ledger.deeds(prefix)).isEqualTo(documents);
        assertThat(ledger.currentClaims(prefix)).isEqualTo(3L * documents);
        try (EventLog log = new EventLog(infrastructure.bootstrapServers(), TOPIC)) {
            await().atMost(SOON)
                    .until(() -> log.all().stream()
                                    .filter(event -> event.key().startsWith(prefix + "-"))
                                    .map(event -> EventLog.header(event, "ce_id"))
                                    .distinct()
                                    .count()
                            == documents);
        }
        return true;
    }
}
