package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clinic changes what scores its reports, through the gateway and without a release. */
class PathwaysST {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DRAFT = "/v1/pathways/clinic-patches/draft";
    private static final Map<String, Object> REPORT = Map.of(
            "subject",
            "portal-patches",
            "findings",
            List.of(
                    Map.of("id", "white-patch", "presence", "present"),
                    Map.of("id", "white-hair-patch", "presence", "present")));
    private static final String TEXT = """
            # yaml-language-server: $schema=pathway.schema.json
            id: clinic-patches
            version: 1
            title: Patches that a clinic looks after
            article: vitiligo-recurrence
            careSetting: dermatology
            appliesWhen: white-patch
            rules:
              - id: clinic-patches.seen
                title: Somebody should look at it
                when: {all: [white-patch, white-hair-patch]}
                then: {floor: consultation_24}
                cites: [vitiligo-recurrence/fast-spread-soon]
            cases:
              - name: both
                report: {age: 30, present: [white-patch, white-hair-patch]}
                expect: {urgency: consultation_24}
            """;

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.GOVERNED;

    private final Clinic clinic = new Clinic(STACK, "demo");

    @Test
    void aPathwayIsDraftedReviewedActivatedAndRetired() throws Exception {
        JsonPath first = clinic.report(REPORT).jsonPath();
        String id = first.getString("id");
        assertThat(first.getString("urgency")).isNotEqualTo("consultation_24");
        clinic.anonymous().get("/v1/pathways/schema").then().statusCode(200);
        clinic.anonymous().get("/v1/pathways").then().statusCode(401);

        String faulty = TEXT.replace("white-hair-patch]}\n    then", "white-hair-pach]}\n    then");
        clinic.as("editor")
                .header("If-None-Match", "*")
                .contentType("application/yaml")
                .body(faulty.getBytes(StandardCharsets.UTF_8))
                .put(DRAFT)
                .then()
                .statusCode(422)
                .body(
                        "errors.detail",
                        hasItem(
                                "clinic-patches.yaml:11:31: unknown finding 'white-hair-pach'; did you mean 'white-hair-patch'?"));
        String opened = clinic.as("editor")
                .header("If-None-Match", "*")
                .contentType("application/yaml")
                .body(TEXT.getBytes(StandardCharsets.UTF_8))
                .put(DRAFT)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        String submitted = clinic.as("editor")
                .header("If-Match", opened)
                .post(DRAFT + "/submit")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        clinic.as("editor")
                .header("If-Match", opened)
                .post(DRAFT + "/submit")
                .then()
                .statusCode(412);
        String approved = clinic.as("reviewer")
                .header("If-Match", submitted)
                .post(DRAFT + "/approve")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        clinic.as("editor")
                .header("If-Match", approved)
                .contentType("application/json")
                .post("/v1/pathways/clinic-patches/activate")
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> clinic.assessment(id)
                        .then()
                        .body("urgency", equalTo("consultation_24"))
                        .body("reason", equalTo("pathway_activated")));

        clinic.as("reviewer")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"reason\":\"the trial is over\"}")
                .post("/v1/pathways/clinic-patches/retire")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> clinic.assessment(id).then().body("urgency", equalTo(first.getString("urgency"))));
    }
}
