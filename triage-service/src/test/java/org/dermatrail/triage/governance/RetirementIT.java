package org.dermatrail.triage.governance;

import static org.dermatrail.triage.governance.PathwayFixture.editor;
import static org.dermatrail.triage.governance.PathwayFixture.retired;
import static org.dermatrail.triage.governance.PathwayFixture.reviewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class RetirementIT {

    @Test
    void thePathwayThatEveryReportIsCheckedByCantBeTakenAway() {
        retired("red-flags").statusCode(409).body("type", containsString("always-checked"));
        editor().get("/v1/pathways/red-flags").then().statusCode(200).body("state", equalTo("active"));
    }

    @Test
    void onePathwayThatOthersRestOnCantBeTakenAwayAndTheyAreNamed() {
        retired("psoriasis")
                .statusCode(409)
                .body("type", containsString("pathway-needed"))
                .body(
                        "errors.detail",
                        hasItem(
                                "case of 'drug-rash': 'pus spots and fever two days after an antibiotic' lacks the red flag pustular-flare without it"));
        editor().get("/v1/pathways/psoriasis").then().body("state", equalTo("active"));
    }

    @Test
    void onePathwayByWhichAnothersCaseComesOutRightCantBeTakenAwayEither() {
        retired("scar")
                .statusCode(409)
                .body("type", containsString("pathway-needed"))
                .body(
                        "errors.detail",
                        hasItem(startsWith("case of 'course': 'an old scar reported again without anything new'"
                                + " is consultation instead of self_care")));
        editor().get("/v1/pathways/scar").then().body("state", equalTo("active"));
    }

    @Test
    void whatWasTakenAwayComesBack() {
        Evidence.stands();
        retired("hives").statusCode(200);

        reviewer()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"reason\":\"missed after all\"}")
                .post("/v1/pathways/hives/activate?version=1")
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));
    }
}
