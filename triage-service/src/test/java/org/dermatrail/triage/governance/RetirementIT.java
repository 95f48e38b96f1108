package org.dermatrail.triage.governance;

import static org.dermatrail.triage.governance.PathwayFixture.editor;
import static org.dermatrail.triage.governance.PathwayFixture.retired;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
}
