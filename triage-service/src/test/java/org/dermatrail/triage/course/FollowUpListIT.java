package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.course.CourseCalls.PATIENCE;
import static org.dermatrail.triage.course.CourseCalls.as;
import static org.dermatrail.triage.course.CourseCalls.followedUp;
import static org.dermatrail.triage.course.CourseCalls.post;
import static org.dermatrail.triage.course.CourseCalls.present;
import static org.dermatrail.triage.course.CourseCalls.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.dermatrail.triage.support.Contract;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which follow-ups are expected, and which did not come. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class FollowUpListIT {

    @Inject
    DueRounds rounds;

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void aFollowUpIsDueAndToldOfOnceWhenItDoesNotCome() throws Exception {
        String id = reported("late", Map.of("findings", present("scar"))).getString("id");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("clinician")
                        .get("/v1/follow-ups?limit=200")
                        .then()
                        .body("items.find { it.assessment == '" + id + "' }.dueAt", notNullValue())
                        .body("items.find { it.assessment == '" + id + "' }.overdue", equalTo(false)));
        as("clinician").get("/v1/follow-ups?overdue=true&limit=200").then().body("items.assessment", not(hasItem(id)));
        Database.column("update follow_up set due_at = now() - interval '1 day' where assessment = '" + id
                + "' returning assessment");

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = replicas.submit(rounds::round);
            var other = replicas.submit(rounds::round);
            one.get();
            other.get();
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(overdue(id)).hasSize(1));
        overdue(id).forEach(Contract::isKept);
        as("clinician").get("/v1/follow-ups?overdue=true&limit=200").then().body("items.assessment", hasItem(id));
        as("clinician").get("/v1/subjects/late/course").then().body("timeline[0].overdue", equalTo(true));

        followedUp(id, Map.of());
        rounds.round();
        as("clinician").get("/v1/follow-ups?overdue=true&limit=200").then().body("items.assessment", not(hasItem(id)));
        assertThat(overdue(id)).hasSize(1);
    }

    @Test
    void theListPages() {
        for (int i = 0; i < 3; i++) {
            post("paged-due", "portal", Map.of("subject", "p" + i, "findings", present("scar")));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("paged-due", "clinician")
                        .get("/v1/follow-ups")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(3)));
        var first = as("paged-due", "clinician")
                .get("/v1/follow-ups?limit=2")
                .then()
                .body("items", hasSize(2));
        String next = first.extract().header("Link").replaceAll("<(.*)>.*", "$1");
        as("paged-due", "clinician")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void aClosedAssessmentExpectsNothing() {
        String id = reported("closing", Map.of("findings", present("scar"))).getString("id");
        as("clinician").post("/v1/assessments/" + id + "/closure").then().statusCode(204);
        assertThat(Database.column("select assessment from follow_up where assessment = '" + id + "'"))
                .isEmpty();
    }

    private static List<Topic.Seen> overdue(String assessment) {
        return Topic.read(
                "dermatrail.triage.course.v1",
                seen -> seen.key().equals(assessment)
                        && seen.headers().get("ce_type").endsWith("overdue.v1"));
    }
}
