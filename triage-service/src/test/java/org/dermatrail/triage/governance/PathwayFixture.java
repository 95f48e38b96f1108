package org.dermatrail.triage.governance;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.dermatrail.triage.support.TriageStack;

/** People who work on pathways, and pathways for them to work on. */
final class PathwayFixture {

    private PathwayFixture() {}

    /** A pathway that asks for a doctor's visit when a finding of its own is there. */
    static String pathway(String id, int version, String floor) {
        return """
                # yaml-language-server: $schema=pathway.schema.json
                id: %1$s
                version: %2$d
                title: Patches that a clinic looks after
                article: vitiligo-recurrence
                careSetting: dermatology
                appliesWhen: white-patch
                rules:
                  - id: %1$s.seen
                    title: Somebody should look at it
                    when: {all: [white-patch, white-hair-patch]}
                    then: {floor: %3$s}
                    cites: [vitiligo-recurrence/fast-spread-soon]
                cases:
                  - name: both
                    report: {age: 30, present: [white-patch, white-hair-patch]}
                    expect: {urgency: %3$s}
                """.formatted(id, version, floor);
    }

    static byte[] yaml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static RequestSpecification editor() {
        return named("an-editor", "editor");
    }

    static RequestSpecification reviewer() {
        return named("a-reviewer", "reviewer");
    }

    static RequestSpecification named(String subject, String... roles) {
        return given().auth().oauth2(TriageStack.tokenOf(subject, "demo", roles));
    }

    static ValidatableResponse begun(String id, String body) {
        return editor().header("If-None-Match", "*")
                .contentType("application/yaml")
                .body(yaml(body))
                .put("/v1/pathways/{id}/draft", id)
                .then()
                .statusCode(201);
    }

    static void submitted(String id) {
        editor().header("If-Match", "*")
                .post("/v1/pathways/{id}/draft/submit", id)
                .then()
                .statusCode(200);
    }

    static void approved(String id) {
        submitted(id);
        reviewer()
                .header("If-Match", "*")
                .post("/v1/pathways/{id}/draft/approve", id)
                .then()
                .statusCode(200);
    }

    static void activated(String id, String body) {
        begun(id, body);
        approved(id);
        editor().header("If-Match", "*")
                .contentType("application/json")
                .post("/v1/pathways/{id}/activate", id)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse retired(String id) {
        return reviewer()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"reason\":\"no longer needed\"}")
                .post("/v1/pathways/{id}/retire", id)
                .then();
    }
}
