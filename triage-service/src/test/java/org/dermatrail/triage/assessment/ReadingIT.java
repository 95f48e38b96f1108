package org.dermatrail.triage.assessment;

import static org.dermatrail.triage.assessment.AssessmentIT.portal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

/** Texts over HTTP: in which language they are read, and what is told beside the findings. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class ReadingIT {

    @Test
    void whatWasReadIsToldWithItsPlaceItsDoubtsAndItsContradictions() {
        portal("demo")
                .body(
                        "{\"text\":\"my tung is swolen and my left hand is weak. no fever. fever 39 since noon. i take lamotrigine\"}")
                .post("/v1/intake")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("findings.find { it.id == 'tongue-swelling' }.doubts", contains("misspelt"))
                .body("findings.find { it.id == 'arm-weakness' }.site", equalTo("hand"))
                .body("findings.find { it.id == 'arm-weakness' }.side", equalTo("left"))
                .body("contradictions", contains("fever"))
                .body("medicines.id", contains("lamotrigine"));
    }

    @Test
    void aReportIsReadInTheLanguageOfItsLocale() {
        portal("demo")
                .queryParam("dryRun", true)
                .body("{\"subject\":\"reading-de\",\"locale\":\"de-AT\",\"age\":70,"
                        + "\"text\":\"Plötzlich hängt der linke Mundwinkel und sie lallt\"}")
                .post("/v1/assessments")
                .then()
                .body("urgency", equalTo("emergency_ambulance"))
                .body("redFlags.id", hasItem("stroke-sign"))
                .body("findings.id", hasItems("facial-droop", "speech-disturbance"));
    }

    @Test
    void aContradictionIsToldInTheAnswerAndTheSaferReadingCounts() {
        portal("demo")
                .queryParam("dryRun", true)
                .body("{\"subject\":\"reading-es\",\"locale\":\"es\",\"age\":40,"
                        + "\"text\":\"Sin fiebre ayer. Hoy tengo fiebre de 39 y la herida tiene pus.\"}")
                .post("/v1/assessments")
                .then()
                .body("redFlags.id", hasItem("contradiction"))
                .body("findings.findAll { it.id == 'fever' }.presence", hasItems("present", "absent"));
    }
}
