package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dermatrail.content.EventLog;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing at a time to come. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ScheduleIT {

    Infrastructure infrastructure;

    @Inject
    Scheduling scheduling;

    @Inject
    InstantSource clock;

    private Newsroom newsroom;
    private Instant nextYear;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
        nextYear = clock.instant().plus(365, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void readersGetItWhenItsTimeHasCome() {
        approved("in-time");
        Instant soon = clock.instant().plusMillis(1500);

        newsroom.schedule("in-time", soon.toString()).then().statusCode(202).body("state", equalTo("scheduled"));

        await().until(() -> get("/v1/articles/in-time").statusCode() == 200);
        Instant published = Instant.parse(get("/v1/articles/in-time").path("publishedAt"));
        assertThat(published).isAfterOrEqualTo(soon);
        newsroom.editor().get("/v1/articles/in-time/draft").then().statusCode(404);
        newsroom.editor()
                .get("/v1/articles/in-time/history?limit=2")
                .then()
                .body("items.step", contains("publish", "schedule"))
                .body("items.actor", contains("ines", "ines"))
                .body("items[0].reason", equalTo("scheduled for " + soon));
    }

    @Test
    void whatIsScheduledWaitsAndCanBeChangedUntilThen() {
        approved("waiting");
        newsroom.schedule("waiting", nextYear.toString())
                .then()
                .statusCode(202)
                .body("publishAt", equalTo(nextYear.toString()))
                .body("reviewer", equalTo("ruth"))
                .body("allowed", contains("reject", "schedule", "unschedule", "publish"));

        newsroom.editor()
                .header("If-Match", "*")
                .body(ManuscriptFixture.article("waiting"))
                .put("/v1/articles/waiting/draft")
                .then()
                .statusCode(409)
                .body("allowed", contains("reject", "schedule", "unschedule", "publish"));
        newsroom.schedule("waiting", nextYear.plusSeconds(60).toString()).then().statusCode(202);
        scheduling.publishDue(TextKey.own("waiting"), nextYear.plusSeconds(59));
        get("/v1/articles/waiting").then().statusCode(404);

        newsroom.editor()
                .header("If-Match", "*")
                .post("/v1/articles/waiting/draft/unschedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("publishAt", nullValue());
        scheduling.publishDue(TextKey.own("waiting"), nextYear.plusSeconds(60));
        get("/v1/articles/waiting").then().statusCode(404);
        newsroom.editor()
                .header("If-Match", "*")
                .post("/v1/articles/waiting/draft/unschedule")
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-step"))
                .body("allowed", contains("reject", "schedule", "publish", "discard"));
        newsroom.publish("waiting").then().statusCode(200);
    }

    @Test
    void aDraftThatWasOvertakenGoesBackOnceWithARemark() {
        newsroom.publishNew(ManuscriptFixture.article("held"));
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.titled(ManuscriptFixture.article("held"), "Later"))
                .put("/v1/articles/held/draft");
        newsroom.submit("held");
        newsroom.approve("held");
        newsroom.schedule("held", nextYear.toString()).then().statusCode(202);
        newsroom.withdraw("held", "{\"reason\":\"Unsafe.\"}").then().statusCode(200);

        Instant due = nextYear.plusSeconds(1);
        assertThat(scheduling.due(due)).contains(TextKey.own("held"));
        scheduling.publishDue(TextKey.own("held"), due);
        scheduling.publishDue(TextKey.own("held"), due);

        assertThat(scheduling.due(due)).doesNotContain(TextKey.own("held"));
        newsroom.editor()
                .get("/v1/articles/held/draft")
                .then()
                .body("state", equalTo("approved"))
                .body("title", equalTo("Later"))
                .body("remark", containsString("Not published as scheduled."));
        newsroom.editor()
                .get("/v1/articles/held/history?limit=2")
                .then()
                .body("items.step", contains("hold", "withdraw"))
                .body("items[0].actor", equalTo("(timetable)"));
        get("/v1/articles/held").then().statusCode(410);
    }

    @Test
    void aPublicationThatFailedIsPutBack() {
        approved("given-up");
        newsroom.schedule("given-up", nextYear.toString());

        scheduling.giveUp(TextKey.own("given-up"), nextYear);

        newsroom.editor()
                .get("/v1/articles/given-up/draft")
                .then()
                .body("state", equalTo("approved"))
                .body("remark", containsString("A fault of the service"));
    }

    @Test
    void ofReplicasThatLookTogetherOnePublishes() throws Exception {
        approved("replicas");
        newsroom.schedule("replicas", nextYear.toString());
        Callable<Void> replica = () -> {
            scheduling.publishDue(TextKey.own("replicas"), nextYear);
            return null;
        };
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                done.get();
            }
        }

        get("/v1/articles/replicas").then().statusCode(200).body("revision", equalTo(1));
        newsroom.editor()
                .get("/v1/articles/replicas/history")
                .then()
                .body("items.findAll { it.step == 'publish' }", hasSize(1));
        try (EventLog log = new EventLog(infrastructure.bootstrapServers(), "dermatrail.content.article.v1")) {
            await().until(() -> log.of("replicas"), hasSize(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"2020-01-01T00:00:00Z\"}",
                "{\"at\":\"+999999999-01-01T00:00:00Z\"}",
                "{\"at\":\"9999-01-01T00:00:00Z\"}",
                "{\"at\":\"tomorrow\"}",
                "{\"at\":1900000000}",
                "{\"at\":\"1900000000\"}",
                "{\"at\":\"2027-02-30T00:00:00Z\"}",
                "{\"at\":{}}",
                "{\"when\":\"2030-01-01T00:00:00Z\"}",
                "{\"at\":"
            })
    void aTimeThatMakesNoSensePublishesNothing(String body) {
        if (newsroom.editor().get("/v1/articles/no-time/draft").statusCode() == 404) {
            approved("no-time");
        }

        newsroom.editor()
                .header("If-Match", "*")
                .body(body)
                .post("/v1/articles/no-time/draft/publish")
                .then()
                .statusCode(400);

        newsroom.editor().get("/v1/articles/no-time/draft").then().body("state", equalTo("approved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "application/json", "*/*"})
    void withoutABodyItIsPublishedNowWhateverTypeTheClientNames(String type) {
        String slug = "bare" + type.replaceAll("[^a-z]", "");
        approved(slug);

        given().header("Authorization", infrastructure.bearer("ines", "editor"))
                .header("Content-Type", type)
                .header("If-Match", "*")
                .post("/v1/articles/" + slug + "/draft/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"));
    }

    @Test
    void onlyWhatIsApprovedIsScheduled() {
        newsroom.begin(ManuscriptFixture.article("too-early"));

        newsroom.schedule("too-early", nextYear.toString())
                .then()
                .statusCode(409)
                .body("allowed", contains("edit", "submit", "discard"));
        newsroom.editor()
                .body("{\"at\":\"" + nextYear + "\"}")
                .post("/v1/articles/too-early/draft/publish")
                .then()
                .statusCode(428);
        newsroom.editor()
                .header("If-Match", "\"x.1\"")
                .body("{\"at\":\"" + nextYear + "\"}")
                .post("/v1/articles/too-early/draft/publish")
                .then()
                .statusCode(412);
    }

    private void approved(String slug) {
        newsroom.begin(ManuscriptFixture.article(slug));
        newsroom.submit(slug).then().statusCode(200);
        newsroom.approve(slug).then().statusCode(200);
    }
}
