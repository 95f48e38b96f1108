package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.course.CourseCalls.as;
import static org.dermatrail.triage.course.CourseCalls.begun;
import static org.dermatrail.triage.course.CourseCalls.findings;
import static org.dermatrail.triage.course.CourseCalls.present;
import static org.dermatrail.triage.course.CourseCalls.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused as a follow-up, from whom, and what is sent twice. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class FollowUpRefusalIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\":\"other\"}",
                "{\"findings\":[{\"id\":\"no-such\",\"presence\":\"present\"}]}",
                "{\"findings\":[{\"id\":\"scar\",\"presence\":\"present\",\"since\":\"-P1D\"}]}",
                "{\"findings\":[{\"id\":\"scar\",\"presence\":\"absent\",\"since\":\"P1D\"}]}",
                "{\"measurements\":[{\"id\":\"itch-nrs\",\"value\":11}]}",
                "{\"plannedProcedures\":[\"no-such\"]}",
                "{\"age\":-1}",
                "[]",
                ""
            })
    void whatIsNoReportIsNoFollowUp(String body) {
        String id =
                reported("bad-follow-up", Map.of("findings", present("scar"))).getString("id");
        as("portal")
                .body(body)
                .post("/v1/assessments/" + id + "/follow-ups")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow-up", "instrument-worse", "mild-complaint"})
    void whatOnlyFollowsCannotBeStated(String finding) {
        String first = begun("comparing", findings(Map.of("id", "scar")));
        Map<String, Object> stated = findings(Map.of("id", finding));
        Map<String, Object> whole = new HashMap<>(stated);
        whole.putAll(Map.of("subject", "comparing", "age", 40, "sex", "female"));

        for (var door : List.of("/v1/assessments", "/v1/assessments?dryRun=true", "/v1/interviews")) {
            as("portal")
                    .body(whole)
                    .post(door)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/findings/0/id"));
        }
        as("portal")
                .body(stated)
                .post("/v1/assessments/" + first + "/follow-ups")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyFollowsUpWhatIsNotTheirs() {
        String id =
                reported("walled-course", Map.of("findings", present("scar"))).getString("id");
        as("elsewhere", "portal")
                .body("{}")
                .post("/v1/assessments/" + id + "/follow-ups")
                .then()
                .statusCode(404);
        as("elsewhere", "clinician")
                .get("/v1/subjects/walled-course/course")
                .then()
                .body("timeline", hasSize(0));
        as("portal").get("/v1/follow-ups").then().statusCode(403);
        as("clinician").get("/v1/follow-ups?cursor=xyz").then().statusCode(400);
        as("clinician").get("/v1/follow-ups?overdue=perhaps").then().statusCode(400);
        as("clinician").get("/v1/follow-ups?limit=1000").then().statusCode(400);
    }

    @Test
    void theSameKeyFollowsUpOnce() {
        String id =
                reported("keyed-course", Map.of("findings", present("scar"))).getString("id");
        String key = UUID.randomUUID().toString();
        String path = "/v1/assessments/" + id + "/follow-ups";
        String first = as("portal")
                .header("Idempotency-Key", key)
                .body("{}")
                .post(path)
                .path("id");
        String second = as("portal")
                .header("Idempotency-Key", key)
                .body("{}")
                .post(path)
                .path("id");
        assertThat(second).isEqualTo(first);
        as("portal")
                .header("Idempotency-Key", key)
                .body("{\"age\":41}")
                .post(path)
                .then()
                .statusCode(422);
    }
}
