package org.dermatrail.triage.governance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.governance.PathwayFixture.activated;
import static org.dermatrail.triage.governance.PathwayFixture.approved;
import static org.dermatrail.triage.governance.PathwayFixture.begun;
import static org.dermatrail.triage.governance.PathwayFixture.editor;
import static org.dermatrail.triage.governance.PathwayFixture.named;
import static org.dermatrail.triage.governance.PathwayFixture.pathway;
import static org.dermatrail.triage.governance.PathwayFixture.retired;
import static org.dermatrail.triage.governance.PathwayFixture.reviewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.Contract;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.Topic.Seen;
import org.dermatrail.triage.support.TriageStack;
import org.dermatrail.triage.tenancy.Clinics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class PathwayLifeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    @Inject
    Clinics clinics;

    @Inject
    InForce here;

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void anActivationScoresAgainAndARetirementDoesTheSame() {
        String location = report("life-1");
        JsonPath first = latest("life-1", location);
        assertThat(first.getString("urgency")).isNotEqualTo("emergency");

        activated("clinic-patches", pathway("clinic-patches", 1, "emergency"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> clinician("life-1")
                        .get(location)
                        .then()
                        .body("urgency", equalTo("emergency"))
                        .body("reason", equalTo("pathway_activated"))
                        .body("pathways.id", hasItem("clinic-patches")));
        JsonPath second = latest("life-1", location);
        String recall = second.getString("recall");
        await().atMost(PATIENCE)
                .untilAsserted(() -> named("c", "clinician")
                        .get("/v1/recalls/" + recall)
                        .then()
                        .body("status", equalTo("completed"))
                        .body("pathways.pathway", equalTo(List.of("clinic-patches")))
                        .body("pathways.change", equalTo(List.of("activated")))
                        .body("failed", equalTo(0)));
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<Seen> events = Topic.read("dermatrail.triage.assessment.v1", seen -> location.endsWith(seen.key()));
            assertThat(events).hasSize(2).allSatisfy(Contract::isKept);
            assertThat(events.getLast().data().path("reason").asText()).isEqualTo("pathway_activated");
            assertThat(events.getLast().data().path("direction").asText()).isEqualTo("raised");
            List<Seen> recalls =
                    Topic.read("dermatrail.triage.recall.v1", seen -> seen.key().equals(recall));
            assertThat(recalls).hasSize(2).allSatisfy(Contract::isKept);
        });
        proven("life-1", location, second);

        retired("clinic-patches").statusCode(200).body("state", equalTo("retired"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> clinician("life-1")
                        .get(location)
                        .then()
                        .body("reason", equalTo("pathway_retired"))
                        .body("digest", equalTo(first.getString("digest"))));
        assertThat(asOf("life-1", location, second.getString("scoredAt")).getString("digest"))
                .isEqualTo(second.getString("digest"));
        editor().get("/v1/pathways/clinic-patches").then().statusCode(404);
        editor().get("/v1/pathways").then().body("retired", hasItem("clinic-patches"));
        editor().get("/v1/pathways/clinic-patches?version=1").then().body("state", equalTo("retired"));
        retired("clinic-patches").statusCode(409).body("detail", containsString("possible now: activate"));
        editor().get("/v1/pathways/clinic-patches/history")
                .then()
                .body("items.step", equalTo(List.of("retire", "activate", "approve", "submit", "begin")))
                .body("items[0].why", equalTo("no longer needed"))
                .body("items[2].who", equalTo("a-reviewer"));
    }

    @Test
    void anEarlierVersionIsPutInForceAgainByAReviewerWithAReason() {
        begun("clinic-again", pathway("clinic-again", 1, "emergency"));
        approved("clinic-again");
        editor().noContentType()
                .header("If-Match", "*")
                .post("/v1/pathways/clinic-again/activate")
                .then()
                .statusCode(200);
        activated("clinic-again", pathway("clinic-again", 2, "consultation_24"));
        String tag = editor().get("/v1/pathways/clinic-again")
                .then()
                .body("version", equalTo(2))
                .extract()
                .header("ETag");
        String path = "/v1/pathways/clinic-again/activate?version=1";
        String why = "{\"reason\":\"the second one missed somebody\"}";

        editor().contentType("application/json")
                .body(why)
                .header("If-Match", tag)
                .post(path)
                .then()
                .statusCode(403);
        reviewer()
                .noContentType()
                .header("If-Match", tag)
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        reviewer().contentType("application/json").body(why).post(path).then().statusCode(428);
        reviewer()
                .contentType("application/json")
                .body(why)
                .header("If-Match", "\"0\"")
                .post(path)
                .then()
                .statusCode(412);
        String next = reviewer()
                .contentType("application/json")
                .body(why)
                .header("If-Match", tag)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        editor().get("/v1/pathways/clinic-again").then().header("ETag", next);
        reviewer()
                .contentType("application/json")
                .body(why)
                .header("If-Match", "*")
                .post(path)
                .then()
                .statusCode(409);

        editor().get("/v1/pathways/clinic-again/versions")
                .then()
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items.state", equalTo(List.of("superseded", "active")))
                .body("items.reviewer", equalTo(List.of("a-reviewer", "a-reviewer")));
        assertThat(editor().accept("application/yaml")
                        .get("/v1/pathways/clinic-again")
                        .asString())
                .isEqualTo(pathway("clinic-again", 1, "emergency"));
        retired("clinic-again").statusCode(200);
    }

    /** {@code curl -d ''} names the type of a form. */
    @Test
    void aTypeForABodyThatIsNotThereIsPassedOver() {
        String form = "application/x-www-form-urlencoded";
        begun("clinic-typed", pathway("clinic-typed", 1, "emergency"));
        approved("clinic-typed");

        editor().contentType(form)
                .body("reason=none")
                .header("If-Match", "*")
                .post("/v1/pathways/clinic-typed/activate")
                .then()
                .statusCode(415);
        editor().contentType(form)
                .header("If-Match", "*")
                .post("/v1/pathways/clinic-typed/activate")
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));
        reviewer()
                .contentType("text/plain")
                .header("If-Match", "*")
                .post("/v1/pathways/clinic-typed/retire")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        retired("clinic-typed").statusCode(200);
    }

    @Test
    void anotherReplicaScoresOnTheNewPathwaysFromTheNextReportOn() {
        InForce there = new InForce(entities, new KnowledgeArchive(entities, json, clock));
        String before = clinics.overAll(() -> there.now().digest());

        activated("clinic-replica", pathway("clinic-replica", 1, "emergency"));

        String after = clinics.overAll(() -> there.now().digest());
        assertThat(after)
                .isNotEqualTo(before)
                .isEqualTo(clinics.overAll(() -> here.now().digest()));
        retired("clinic-replica").statusCode(200);
        assertThat(clinics.overAll(() -> there.now().digest())).isEqualTo(before);
    }

    @Test
    void nobodyRewritesTheTrail() {
        assertThatThrownBy(() -> Database.columnAs("triage", null, "update pathway_step set who = 'x' returning who"))
                .hasStackTraceContaining("only added to");
    }

    private static void proven(String clinic, String location, JsonPath scored) {
        given().auth()
                .oauth2(TriageStack.token(clinic, "clinician"))
                .get(location + "/proof")
                .then()
                .statusCode(200)
                .body("proof.digest", equalTo(scored.getString("digest")))
                .body("proof.knowledge.documents.pathway", hasItem("clinic-patches"))
                .body("proof.knowledge.documents.name", not(hasItem("pathways/nothing.yaml")));
    }

    private static JsonPath asOf(String clinic, String location, String moment) {
        return clinician(clinic)
                .queryParam("asOf", moment)
                .get(location)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String report(String clinic) {
        return portal(clinic)
                .contentType("application/json")
                .body(Map.of(
                        "subject",
                        "someone",
                        "findings",
                        List.of(
                                Map.of("id", "white-patch", "presence", "present"),
                                Map.of("id", "white-hair-patch", "presence", "present"))))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static JsonPath latest(String clinic, String location) {
        return clinician(clinic).get(location).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification portal(String clinic) {
        return given().auth().oauth2(TriageStack.token(clinic, "portal"));
    }

    private static RequestSpecification clinician(String clinic) {
        return given().auth().oauth2(TriageStack.token(clinic, "clinician"));
    }
}
