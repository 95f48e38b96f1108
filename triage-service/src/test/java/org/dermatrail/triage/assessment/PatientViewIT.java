package org.dermatrail.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class PatientViewIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void aPortalIsAnsweredForThePatientInPlainWords() {
        String id = posted("en");

        ValidatableResponse answer = read("portal", id, "");

        answer.body("language", equalTo("en"))
                .body("translated", equalTo(true))
                .body("urgency", equalTo("consultation"))
                .body("title", equalTo("Have it looked at by a clinician"))
                .body("within", equalTo("Within 14 days"))
                .body("whatToDo.text", not(hasItem(nullValue())))
                .body("whatToAvoid[0].text", startsWith("Do not have this done: "))
                .body("why.text", hasItem(notNullValue()))
                .body("read", everyItem(startsWith("/v1/articles/")))
                .body("explanation", nullValue())
                .body("score", nullValue())
                .body("counterfactuals", nullValue());
        String body = answer.extract().asString();
        Knowledge.load()
                .pathways()
                .forEach(pathway ->
                        pathway.rules().forEach(rule -> assertThat(body).doesNotContain("\"" + rule.id() + "\"")));
    }

    @Test
    void staffSeeRulesClaimsCertaintyVersionsAndWhatWouldChangeIt() {
        String id = posted("en");
        for (String query : List.of("", "?view=professional")) {
            read("clinician", id, query)
                    .body("explanation.rule", hasItem(notNullValue()))
                    .body("explanation.citations.flatten().certainty", hasItem(notNullValue()))
                    .body("pathways.version", hasItem(notNullValue()))
                    .body("counterfactuals", notNullValue())
                    .body("title", nullValue());
        }
        read("portal", id, "?view=professional").body("score", notNullValue());
        read("clinician", id, "?view=patient").body("title", notNullValue()).body("score", nullValue());
    }

    @Test
    void aPatientReadsTheirLanguageAndIsToldWhereItIsMissing() {
        read("portal", posted("de-AT"), "")
                .body("language", equalTo("de"))
                .body("title", equalTo("Lassen Sie es ärztlich ansehen"))
                .body("within", equalTo("Innerhalb von 14 Tagen"))
                .body("whatToDo[0].language", equalTo("de"))
                .body("why.language", everyItem(equalTo("en")));
        read("portal", posted("es"), "").body("title", equalTo("Pida que lo vea un profesional sanitario"));
        read("portal", posted("fr"), "").body("language", equalTo("en")).body("translated", equalTo(false));
    }

    @Test
    void aPatientIsToldWhatAClinicianFoundMoreUrgent() {
        String id = posted("en");

        override(id, "emergency");
        read("portal", id, "")
                .body("urgency", equalTo("emergency"))
                .body("title", equalTo("Go to an emergency department today"))
                .body("within", not(equalTo("Within 14 days")));
        override(id, "self_care");
        read("portal", id, "").body("urgency", equalTo("consultation")).body("within", equalTo("Within 14 days"));
    }

    @Test
    void whatToDoBeginsWithTheStepOfTheUrgencyThatIsTold() {
        String id = AssessmentIT.portal("demo")
                .body(Map.of(
                        "subject",
                        "step",
                        "age",
                        34,
                        "findings",
                        List.of(Map.of("id", "contact-rash", "presence", "present", "since", "P5D"))))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .body("urgency", equalTo("self_care"))
                .body("advice.id", hasItem("safety-net"))
                .extract()
                .path("id");

        override(id, "emergency_ambulance");

        read("portal", id, "")
                .body("title", equalTo("Call an ambulance now"))
                .body("whatToDo[0].text", equalTo("Call the emergency number for an ambulance now."))
                .body("whatToDo.text", everyItem(not(startsWith("You can look after this yourself"))));
        read("clinician", id, "").body("advice.id", hasItem("safety-net"));
    }

    private static void override(String id, String urgency) {
        given().auth()
                .oauth2(TriageStack.token("demo", "clinician"))
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("urgency", urgency, "reason", "seen"))
                .post("/v1/assessments/" + id + "/override")
                .then()
                .statusCode(204);
    }

    @Test
    void aViewThatThereIsNotIsRefused() {
        given().auth()
                .oauth2(TriageStack.token("demo", "clinician"))
                .get("/v1/assessments/" + posted("en") + "?view=everything")
                .then()
                .statusCode(400);
    }

    private static String posted(String locale) {
        return AssessmentIT.portal("demo")
                .body(Map.of(
                        "subject",
                        "reader",
                        "locale",
                        locale,
                        "age",
                        34,
                        "findings",
                        List.of(
                                Map.of("id", "vitiligo-relapse", "presence", "present"),
                                Map.of("id", "vitiligo-spreading", "presence", "present")),
                        "plannedProcedures",
                        List.of("microneedling")))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse read(String role, String id, String query) {
        return given().auth()
                .oauth2(TriageStack.token("demo", role))
                .get("/v1/assessments/" + id + query)
                .then()
                .statusCode(200);
    }
}
