package org.dermatrail.triage.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who has been followed up for longer than anybody looks back. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class LongChainIT {

    /** More than are looked at. */
    private static final int MANY = 205;

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void aFollowUpOfTheVeryFirstGoesOnFromTheNewest() {
        JsonPath first = post("/v1/assessments", Map.of("subject", "long", "findings", present("scar")));
        JsonPath newest = post(followUpsOf(first), Map.of("findings", present("fever", "spreading-redness")));
        for (int i = 0; i < MANY; i++) {
            newest = post(followUpsOf(newest), Map.of());
        }

        JsonPath last = post(followUpsOf(first), Map.of("findings", present("scar-itch")));

        assertThat(last.getString("follows")).isEqualTo(newest.getString("id"));
        assertThat(last.getString("urgency")).isEqualTo(newest.getString("urgency"));
        assertThat(last.getList("findings.id")).contains("scar", "fever", "spreading-redness", "scar-itch");
        assertThat(Database.column("select assessment from follow_up where subject = 'long' and met_by is null"))
                .containsExactly(last.getString("id"));
    }

    @Test
    void aComplaintGoesOnHoweverMuchElseWasReportedMeanwhile() {
        JsonPath first = post("/v1/assessments", Map.of("subject", "busy", "findings", present("scar")));
        JsonPath newest = post(followUpsOf(first), Map.of("findings", present("fever", "spreading-redness")));
        for (int i = 0; i < MANY; i++) {
            post("/v1/assessments", Map.of("subject", "busy", "findings", present("itch")));
        }

        JsonPath last = post(followUpsOf(first), Map.of());

        assertThat(last.getString("follows")).isEqualTo(newest.getString("id"));
        assertThat(last.getString("urgency")).isEqualTo(newest.getString("urgency"));
    }

    private static String followUpsOf(JsonPath assessment) {
        return "/v1/assessments/" + assessment.getString("id") + "/follow-ups";
    }

    private static List<Map<String, String>> present(String... ids) {
        return List.of(ids).stream()
                .map(id -> Map.of("id", id, "presence", "present"))
                .toList();
    }

    private static JsonPath post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(TriageStack.token("long", "portal"))
                .contentType("application/json")
                .body(new HashMap<>(body))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
