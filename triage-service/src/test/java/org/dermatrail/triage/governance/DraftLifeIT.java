package org.dermatrail.triage.governance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.governance.PathwayFixture.approved;
import static org.dermatrail.triage.governance.PathwayFixture.begun;
import static org.dermatrail.triage.governance.PathwayFixture.editor;
import static org.dermatrail.triage.governance.PathwayFixture.named;
import static org.dermatrail.triage.governance.PathwayFixture.pathway;
import static org.dermatrail.triage.governance.PathwayFixture.reviewer;
import static org.dermatrail.triage.governance.PathwayFixture.submitted;
import static org.dermatrail.triage.governance.PathwayFixture.yaml;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with a draft, and in which order. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class DraftLifeIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void whoeverWroteOnADraftMayNotApproveIt() {
        begun("clinic-two", pathway("clinic-two", 1, "emergency"));
        named("both", "editor", "reviewer")
                .header("If-Match", "*")
                .contentType("application/yaml")
                .body(yaml(pathway("clinic-two", 1, "consultation_24")))
                .put("/v1/pathways/clinic-two/draft")
                .then()
                .statusCode(200);
        editor().header("If-Match", "*")
                .post("/v1/pathways/clinic-two/draft/approve")
                .then()
                .statusCode(403);
        reviewer()
                .header("If-Match", "*")
                .post("/v1/pathways/clinic-two/draft/approve")
                .then()
                .statusCode(409)
                .body("detail", containsString("edit, submit, discard"));
        submitted("clinic-two");
        for (String writer : List.of("an-editor", "both")) {
            named(writer, "editor", "reviewer")
                    .header("If-Match", "*")
                    .post("/v1/pathways/clinic-two/draft/approve")
                    .then()
                    .statusCode(403)
                    .body("type", containsString("author-may-not-approve"));
        }
        editor().header("If-Match", "*")
                .contentType("application/json")
                .post("/v1/pathways/clinic-two/activate")
                .then()
                .statusCode(409)
                .body("detail", containsString("approve, reject, discard"));
        reviewer()
                .header("If-Match", "*")
                .contentType("application/json")
                .post("/v1/pathways/clinic-two/draft/reject")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        reviewer()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"reason\":\"too mild\"}")
                .post("/v1/pathways/clinic-two/draft/reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("note", equalTo("too mild"));
        editor().header("If-Match", "*")
                .delete("/v1/pathways/clinic-two/draft")
                .then()
                .statusCode(204);
        editor().get("/v1/pathways/clinic-two/draft").then().statusCode(404);
    }

    @Test
    void whoHasSeenAnotherVersionChangesNothing() {
        String first = begun("clinic-tag", pathway("clinic-tag", 1, "emergency"))
                .extract()
                .header("ETag");
        String body = pathway("clinic-tag", 1, "consultation_24");
        String second = editor().header("If-Match", first)
                .contentType("application/yaml")
                .body(yaml(body))
                .put("/v1/pathways/clinic-tag/draft")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        assertThat(second).isNotEqualTo(first);
        editor().header("If-Match", first)
                .contentType("application/yaml")
                .body(yaml(body))
                .put("/v1/pathways/clinic-tag/draft")
                .then()
                .statusCode(412);
        editor().contentType("application/yaml")
                .body(yaml(body))
                .put("/v1/pathways/clinic-tag/draft")
                .then()
                .statusCode(428);
        editor().header("If-None-Match", "*")
                .contentType("application/yaml")
                .body(yaml(body))
                .put("/v1/pathways/clinic-tag/draft")
                .then()
                .statusCode(409);
        editor().header("If-Match", first)
                .post("/v1/pathways/clinic-tag/draft/submit")
                .then()
                .statusCode(412);
        editor().post("/v1/pathways/clinic-tag/draft/submit").then().statusCode(428);
        editor().delete("/v1/pathways/clinic-tag/draft").then().statusCode(428);
        assertThat(editor().accept("application/yaml")
                        .get("/v1/pathways/clinic-tag/draft")
                        .asString())
                .isEqualTo(body);
        editor().header("If-Match", second)
                .delete("/v1/pathways/clinic-tag/draft")
                .then()
                .statusCode(204);
    }

    @Test
    void onlyTheRightPeopleChangePathways() {
        String body = pathway("clinic-roles", 1, "emergency");
        for (String role : List.of("portal", "clinician", "subscriber", "admin", "reviewer")) {
            named("p", role)
                    .header("If-None-Match", "*")
                    .contentType("application/yaml")
                    .body(yaml(body))
                    .put("/v1/pathways/clinic-roles/draft")
                    .then()
                    .statusCode(403);
            named("p", role).get("/v1/pathways").then().statusCode(200);
        }
        begun("clinic-roles", body);
        approved("clinic-roles");
        named("p", "clinician")
                .header("If-Match", "*")
                .contentType("application/json")
                .post("/v1/pathways/clinic-roles/activate")
                .then()
                .statusCode(403);
        named("p", "clinician").get("/v1/pathways/clinic-roles/draft").then().statusCode(403);
        given().put("/v1/pathways/clinic-roles/draft").then().statusCode(401);
        editor().header("If-Match", "*")
                .delete("/v1/pathways/clinic-roles/draft")
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/yaml | application/yaml",
                "application/json, application/yaml;q=0.1 | application/json",
                "application/json;q=0.5, application/yaml | application/yaml",
                "*/* | application/json",
            })
    void theFormThatIsAcceptedMostIsGivenAndEachHasItsOwnTag(String accept, String form) {
        String tag = editor().accept(accept)
                .get("/v1/pathways/scar")
                .then()
                .statusCode(200)
                .contentType(containsString(form))
                .header("Vary", containsString("Accept"))
                .extract()
                .header("ETag");
        assertThat(tag.endsWith("-yaml\"")).isEqualTo(form.endsWith("yaml"));
    }

    @Test
    void theTagOfTheTextInYamlIsGoodForAChange() {
        String body = pathway("clinic-form", 1, "emergency");
        begun("clinic-form", body);
        String tag = editor().accept("application/yaml")
                .get("/v1/pathways/clinic-form/draft")
                .header("ETag");

        editor().header("If-Match", tag)
                .delete("/v1/pathways/clinic-form/draft")
                .then()
                .statusCode(204);
    }
}
