package org.dermatrail.triage.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.interview.InterviewCalls.START;
import static org.dermatrail.triage.interview.InterviewCalls.answer;
import static org.dermatrail.triage.interview.InterviewCalls.as;
import static org.dermatrail.triage.interview.InterviewCalls.begun;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read what was told in an interview, and for how long it is kept. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class InterviewKeepingIT {

    @Inject
    Interviews interviews;

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void anotherClinicFindsNothing() {
        String id = begun(START).jsonPath().getString("id");
        given().auth()
                .oauth2(TriageStack.token("elsewhere", "portal"))
                .get("/v1/interviews/" + id)
                .then()
                .statusCode(404);
        assertThat(Database.columnAs("triage", "elsewhere", "select count(*) from interview"))
                .containsExactly("0");
        given().auth()
                .oauth2(TriageStack.token("demo", "editor"))
                .get("/v1/interviews/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void aPersonsWordsAreSealedExportedAndErased() {
        begun(Map.of("subject", "sealed-i", "age", 40, "sex", "male", "text", "My aunt Petunia has a scar"));
        assertThat(Database.column("select i::text from interview i")).noneMatch(row -> row.contains("Petunia"));
        as("clinician")
                .get("/v1/subjects/sealed-i/export")
                .then()
                .statusCode(200)
                .body("others.interviews[0].text", equalTo("My aunt Petunia has a scar"));
        as("clinician").delete("/v1/subjects/sealed-i").then().statusCode(200);
        assertThat(Database.column("select id from interview where subject = 'sealed-i'"))
                .isEmpty();
    }

    @Test
    void whatHasExpiredIsGone() {
        String id = begun(START).jsonPath().getString("id");
        Database.column(
                "update interview set expires_at = now() - interval '1 second' where id = '" + id + "' returning id");

        as("portal").get("/v1/interviews/" + id).then().statusCode(404);
        answer(id, "*", Map.of("question", 1, "others", "absent")).then().statusCode(404);
        interviews.forget();
        assertThat(Database.column("select id from interview where id = '" + id + "'"))
                .isEmpty();
    }
}
