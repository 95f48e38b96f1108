package org.dermatrail.triage.assessment;

import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.assessment.AssessmentIT.REPORT;
import static org.dermatrail.triage.assessment.AssessmentIT.portal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class OutageIT {

    @Test
    void lostDatabaseIsAnsweredWithRetryAfterAndWorkGoesOnByItself() throws IOException {
        portal("demo").body(REPORT).post("/v1/assessments").then().statusCode(201);
        TriageStack.stopPostgres();
        try {
            for (int i = 0; i < 3; i++) {
                portal("demo")
                        .body(REPORT)
                        .post("/v1/assessments")
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .body("type", equalTo("https://dermatrail.org/problems/unavailable"));
            }
        } finally {
            TriageStack.startPostgres();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> portal("demo")
                        .body(REPORT)
                        .post("/v1/assessments")
                        .then()
                        .statusCode(201));
    }
}
