package org.dermatrail.triage.evidence;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.support.Articles;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.dermatrail.triage.tenancy.Clinics;
import org.junit.jupiter.api.Test;

/** The service asks whether the articles that its rules cite have arrived, not which of all the others have. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class EvidenceReadinessIT {

    @Inject
    Clinics clinics;

    @Inject
    EvidenceProjection evidence;

    @Test
    void onlyTheArticlesThatAreAskedForAreLookedUp() {
        Articles.send(Articles.published("ready-asked", 1, "claim"));
        Articles.send(Articles.published("ready-other", 1, "claim"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(arrived("ready-other", "ready-asked"))
                        .containsExactlyInAnyOrder("ready-asked", "ready-other"));
        assertThat(arrived("ready-asked", "ready-never")).containsExactly("ready-asked");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void theServiceIsReadyOnceAllThatItsRulesCiteHasArrived() {
        Evidence.stands();

        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'evidence' }.data.missing", equalTo(""));
    }

    private List<String> arrived(String... slugs) {
        return clinics.overAll(() -> evidence.arrived(List.of(slugs)));
    }
}
