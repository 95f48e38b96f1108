package org.dermatrail.triage.governance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.governance.PathwayFixture.activated;
import static org.dermatrail.triage.governance.PathwayFixture.editor;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.proof.Edition;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.dermatrail.triage.tenancy.Clinics;
import org.junit.jupiter.api.Test;

/** What a start of the same or another release does to the pathways of a clinic. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class LayingIT {

    private static final String STATES =
            "select version || ' ' || state || ' ' || origin from pathway_version where pathway = '%s' order by"
                    + " version";

    @Inject
    Laying laying;

    @Inject
    InForce inForce;

    @Inject
    Clinics clinics;

    @Test
    void theFirstEditionIsTheOneThatWasShippedAndIsLaidOnce() {
        KnowledgeSource packaged = KnowledgeSource.packaged();
        assertThat(clinics.overAll(() -> inForce.now().source().documents().keySet()))
                .containsAll(packaged.documents().keySet());
        List<String> uses = Database.column("select count(*) from knowledge_use");
        List<String> versions = Database.column("select count(*) from pathway_version");

        lay(packaged);

        assertThat(Database.column("select count(*) from knowledge_use")).isEqualTo(uses);
        assertThat(Database.column("select count(*) from pathway_version")).isEqualTo(versions);
        KnowledgeSource again = KnowledgeSource.of(packaged.words(), documents(packaged, Map.of()));
        assertThat(Edition.of(again).digest()).isEqualTo(Edition.of(packaged).digest());
    }

    @Test
    void aFileThatAReleaseChangedIsInForceAtOnceAndNotTakenBackByTheReleaseBefore() {
        KnowledgeSource packaged = KnowledgeSource.packaged();
        String name = "pathways/sun-and-light.yaml";
        String changed = packaged.document(name).replace("version: 1", "version: 2") + "# looked through\n";

        lay(KnowledgeSource.of(packaged.words(), documents(packaged, Map.of(name, changed))));
        assertThat(Database.column(STATES.formatted("sun-and-light")))
                .containsExactly("1 superseded release", "2 active release");

        lay(packaged);
        assertThat(Database.column(STATES.formatted("sun-and-light")))
                .containsExactly("1 superseded release", "2 active release");

        lay(KnowledgeSource.of(
                packaged.words(), documents(packaged, Map.of(name, changed + "# twice, number kept\n"))));
        assertThat(Database.column(STATES.formatted("sun-and-light")))
                .containsExactly("1 superseded release", "2 superseded release", "3 active release");
        editor().get("/v1/pathways/sun-and-light").then().body("version", equalTo(3));
    }

    @Test
    void aClinicsOwnVersionStandsAndTheReleasesIsOffered() {
        Evidence.stands();
        KnowledgeSource packaged = KnowledgeSource.packaged();
        String name = "pathways/pale-patch.yaml";
        String own = packaged.document(name).replace("version: 1", "version: 2") + "# the clinic's own words\n";
        activated("pale-patch", own);
        String shipped = packaged.document(name).replace("version: 1", "version: 2") + "# the release's words\n";

        lay(KnowledgeSource.of(packaged.words(), documents(packaged, Map.of(name, shipped))));

        assertThat(Database.column(STATES.formatted("pale-patch")))
                .containsExactly("1 superseded release", "2 active clinic", "3 offered release");
        assertThat(editor().accept("application/yaml")
                        .get("/v1/pathways/pale-patch")
                        .asString())
                .isEqualTo(own);
        assertThat(editor().accept("application/yaml")
                        .get("/v1/pathways/pale-patch?version=3")
                        .asString())
                .isEqualTo(shipped.replace("version: 2", "version: 3"));
    }

    @Test
    void wordsThatAReleaseChangedHaveEveryOpenAssessmentScoredAgain() {
        Evidence.stands();
        String id = given().auth()
                .oauth2(TriageStack.token("words", "portal"))
                .contentType("application/json")
                .body(Map.of("subject", "s", "findings", List.of(Map.of("id", "scar", "presence", "present"))))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String before = Database.column("select version from evidence_state").getFirst();
        KnowledgeSource packaged = KnowledgeSource.packaged();
        var words = new TreeMap<>(packaged.words());
        words.computeIfPresent("vocabulary/findings.yaml", (name, body) -> body + "# looked through\n");

        lay(KnowledgeSource.of(words, documents(packaged, Map.of())));

        String recall = "select %s from recall join recall_outcome on recall = id"
                + " where clinic = 'words' and article is null and evidence_version > " + before;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Database.column(recall.formatted("affected || ' ' || status")))
                        .containsExactly("1 completed"));
        assertThat(Database.column("select evidence_version > " + before + " from assessment where id = '" + id + "'"))
                .containsExactly("t");
    }

    @Test
    void theTrailCannotBeEmptied() {
        assertThatThrownBy(() -> Database.column("truncate pathway_step")).hasStackTraceContaining("only added to");
    }

    private void lay(KnowledgeSource source) {
        clinics.overAll(() -> {
            laying.lay(source, Knowledge.of(source));
            return null;
        });
    }

    private static LinkedHashMap<String, String> documents(KnowledgeSource source, Map<String, String> other) {
        var documents = new LinkedHashMap<String, String>();
        source.pathways().forEach(name -> documents.put(name, other.getOrDefault(name, source.document(name))));
        return documents;
    }
}
