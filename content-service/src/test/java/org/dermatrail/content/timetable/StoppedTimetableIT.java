package org.dermatrail.content.timetable;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.publishing.DueReviews;
import org.dermatrail.content.publishing.Scheduling;
import org.dermatrail.content.publishing.TextKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stop that comes while scheduled texts are being published. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StoppedTimetableIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    Infrastructure infrastructure;

    @Inject
    Scheduling scheduling;

    @Inject
    DueReviews reviews;

    @Inject
    InstantSource clock;

    private Newsroom newsroom;
    private Instant due;

    /** Looks once, and then not for a day. */
    private record Daily(boolean enabled, Duration interval, Duration reviewInterval) implements TimetableConfig {}

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
        due = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aStopWaitsForThePublicationAtHandAndLeavesTheRestToTheNextStart() throws Exception {
        schedule("stopped-first", due);
        schedule("stopped-second", due.plusSeconds(1));
        Timetable timetable = timetable();
        Thread stop = new Thread(() -> timetable.onStop(new ShutdownEvent()));

        try (Held held = new Held()) {
            timetable.onStart(new StartupEvent());
            held.awaitPublication();
            stop.start();
            await().atMost(SOON).until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        }
        stop.join(SOON);

        assertThat(stop.isAlive()).isFalse();
        get("/v1/articles/stopped-first").then().statusCode(200);
        get("/v1/articles/stopped-second").then().statusCode(404);
        publishedByTheNextStart("stopped-second");
    }

    @Test
    void aPublicationThatAStopDidNotWaitForIsWholeOrComesWithTheNextStart() throws Exception {
        schedule("stopped-midway", due);
        Timetable timetable = timetable();

        try (Held held = new Held()) {
            timetable.onStart(new StartupEvent());
            held.awaitPublication();
            timetable.onStop(new ShutdownEvent());
            get("/v1/articles/stopped-midway").then().statusCode(404);
        }

        publishedByTheNextStart("stopped-midway");
    }

    private void publishedByTheNextStart(String slug) {
        Timetable next = timetable();
        next.onStart(new StartupEvent());
        await().atMost(SOON)
                .until(() -> get("/v1/articles/" + slug).statusCode() == 200
                        && !scheduling.due(due.plusSeconds(2)).contains(TextKey.own(slug)));
        next.onStop(new ShutdownEvent());
        newsroom.editor()
                .get("/v1/articles/" + slug + "/history")
                .then()
                .body("items.step", hasItem("publish"))
                .body("items.step", not(hasItem("hold")));
    }

    private Timetable timetable() {
        Instant then = due.plusSeconds(2);
        return new Timetable(new Daily(true, Duration.ofDays(1), Duration.ofDays(1)), scheduling, reviews, () -> then);
    }

    private void schedule(String slug, Instant at) {
        newsroom.begin(ManuscriptFixture.article(slug));
        newsroom.submit(slug).then().statusCode(200);
        newsroom.approve(slug).then().statusCode(200);
        newsroom.schedule(slug, at.toString()).then().statusCode(202);
    }

    /** Lets no publication store its revision until it is closed. */
    private final class Held implements AutoCloseable {

        private final Connection connection;

        Held() throws SQLException {
            connection = DriverManager.getConnection(infrastructure.jdbcUrl(), "content", "");
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("lock table revision in share mode");
            }
        }

        void awaitPublication() {
            await().atMost(SOON).until(this::somebodyWaits);
        }

        private boolean somebodyWaits() throws SQLException {
            try (Statement question = connection.createStatement();
                    ResultSet waiting = question.executeQuery(
                            "select from pg_locks where relation = 'revision'::regclass and not granted")) {
                return waiting.next();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
