package org.dermatrail.triage.governance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.governance.PathwayFixture.activated;
import static org.dermatrail.triage.governance.PathwayFixture.pathway;
import static org.dermatrail.triage.governance.PathwayFixture.retired;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are asked and told follows the pathways in force, without a restart. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class FollowedPathwaysIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TITLE = "Somebody should look at it";
    private static final List<Map<String, String>> PATCHES = List.of(
            Map.of("id", "white-patch", "presence", "present"),
            Map.of("id", "white-hair-patch", "presence", "present"));

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void anInterviewUnderWayAsksWhatAnActivatedPathwayNeedsToKnow() {
        JsonPath state = as("portal")
                .body(Map.of(
                        "subject", "asked-anew", "age", 30, "sex", "female", "findings", List.of(PATCHES.getFirst())))
                .post("/v1/interviews")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String interview = "/v1/interviews/" + state.getString("id");

        activated("clinic-asks", pathway("clinic-asks", 1, "emergency_ambulance"));

        List<String> asked = new ArrayList<>();
        state = as("portal").get(interview).jsonPath();
        for (int i = 0; i < 60 && state.getString("status").equals("open"); i++) {
            List<String> about = state.getList("question.items.about");
            asked.addAll(about);
            List<Map<String, String>> there = about.contains("white-hair-patch")
                    ? List.of(Map.of("about", "white-hair-patch", "presence", "present"))
                    : List.of();
            state = as("portal")
                    .header("If-Match", "*")
                    .body(Map.of("question", state.getInt("question.number"), "answers", there, "others", "absent"))
                    .post(interview + "/answers")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
        retired("clinic-asks").statusCode(200);
        assertThat(asked).contains("white-hair-patch");
        assertThat(state.getString("soFar.urgency")).isEqualTo("emergency_ambulance");
        as("clinician")
                .get("/v1/assessments/" + state.getString("assessment"))
                .then()
                .body("findings.find { it.id == 'white-hair-patch' }.presence", equalTo("present"));
    }

    @Test
    void aPatientReadsTheReasonsOfThePathwaysThatScored() {
        String location = as("portal")
                .body(Map.of("subject", "told-anew", "age", 30, "findings", PATCHES))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("portal").get(location).then().body("why.text", not(hasItem(TITLE)));

        activated("clinic-tells", pathway("clinic-tells", 1, "emergency"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("portal")
                        .get(location)
                        .then()
                        .body("urgency", equalTo("emergency"))
                        .body("why.text", hasItem(TITLE)));
        String then = as("clinician").get(location).jsonPath().getString("scoredAt");

        retired("clinic-tells").statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("portal").get(location).then().body("why.text", not(hasItem(TITLE))));
        as("portal")
                .queryParam("asOf", then)
                .get(location)
                .then()
                .statusCode(200)
                .body("urgency", equalTo("emergency"))
                .body("why.text", hasItem(TITLE));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TriageStack.token("followed", role)).contentType("application/json");
    }
}
