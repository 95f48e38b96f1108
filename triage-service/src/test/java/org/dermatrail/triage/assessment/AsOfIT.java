package org.dermatrail.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.assessment.AssessmentIT.REPORT;
import static org.dermatrail.triage.assessment.AssessmentIT.portal;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.dermatrail.triage.tenancy.Clinics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class AsOfIT {

    @Inject
    EvidenceProjection evidence;

    @Inject
    Clinics clinics;

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void aMomentBeforeARevisionGivesWhatWasAnsweredThen() {
        JsonPath first = posted();
        String path = "/v1/assessments/" + first.getString("id");
        String claim = first.getString("contraindications[0].citations[0].claim");
        Evidence.revise(claim);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> portal("demo").get(path).then().body("scoring", equalTo(2)));
        JsonPath second = portal("demo").get(path + "?view=professional").jsonPath();
        String kept = "select count(*) from scoring";
        List<String> before = Database.column(kept);

        JsonPath then = asOf(path, first.getString("scoredAt"));
        JsonPath now = asOf(path, second.getString("scoredAt"));

        assertThat(then.getString("digest")).isEqualTo(first.getString("digest"));
        assertThat(then.getString("reason")).isEqualTo("as_of");
        assertThat(then.getInt("scoring")).isEqualTo(1);
        assertThat(then.getString("scoredAt")).isEqualTo(first.getString("scoredAt"));
        assertThat(then.getList("explanation")).isEqualTo(first.getList("explanation"));
        assertThat(now.getString("digest")).isEqualTo(second.getString("digest"));
        assertThat(now.getInt("scoring")).isEqualTo(2);
        assertThat(Database.column(kept)).isEqualTo(before);
        assertThat(portal("demo").get(path + "?view=professional").jsonPath().<Object>get())
                .isEqualTo(second.get());
    }

    @Test
    void aWithdrawnArticleStillStandsAtAMomentBefore() {
        JsonPath first = posted();
        String path = "/v1/assessments/" + first.getString("id");
        String article = first.getString("contraindications[0].citations[0].article");
        Evidence.withdraw(article);
        try {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> portal("demo").get(path).then().body("scoring", equalTo(2)));
            assertThat(asOf(path, first.getString("scoredAt")).getString("digest"))
                    .isEqualTo(first.getString("digest"));
            assertThat(asOf(path, Instant.now().minusMillis(1).toString()).getList("explanation.evidence"))
                    .contains("under_review");
        } finally {
            Evidence.restore(article);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-20",
                "2026-11-20T12:00:00",
                "2026-13-01T00:00:00Z",
                "9999-01-01T00:00:00Z",
                "",
                "2026-11-20T12:00:00Z&asOf=2026-11-20T12:00:00Z"
            })
    void whatIsNoMomentOfThePastIsToldWithItsName(String moment) {
        portal("demo")
                .get("/v1/assessments/" + posted().getString("id") + "?asOf=" + moment)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?asOf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"})
    void whatWasNotKeptIsNotGuessed(String moment) {
        portal("demo")
                .get("/v1/assessments/" + posted().getString("id") + "?asOf=" + moment)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://dermatrail.org/problems/history-not-kept"));
    }

    @Test
    void thePathwaysAreThoseOfTheMomentToo() {
        Database.column("""
            insert into knowledge select 'sha256:other', jsonb_set(documents, '{pathways/vitiligo.yaml}',
                to_jsonb(regexp_replace(documents->>'pathways/vitiligo.yaml', '\\nversion: 1\\n', E'\\nversion: 7\\n')))
            from knowledge limit 1 returning digest\
            """);
        Database.column("insert into knowledge_use overriding system value"
                + " values (0, 'sha256:other', '2000-01-01T00:00:00Z') returning digest");
        String beginning = Database.column(
                        "select to_char(min(since) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from evidence_moment")
                .getFirst();
        JsonPath posted = posted();

        JsonPath then = asOf("/v1/assessments/" + posted.getString("id"), beginning);

        assertThat(posted.getInt("pathways.find { it.id == 'vitiligo' }.version"))
                .isEqualTo(1);
        assertThat(then.getInt("pathways.find { it.id == 'vitiligo' }.version")).isEqualTo(7);
        assertThat(then.getInt("scoring")).isZero();
        assertThat(then.getList("explanation.evidence")).contains("under_review");
        assertThat(then.getInt("score")).isGreaterThanOrEqualTo(posted.getInt("score"));
    }

    @Test
    void aScoringThatWaitedForAChangeIsScoredAfterIt() throws Exception {
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var changed = new AtomicReference<Instant>();
            Future<JsonPath> posting = clinics.overAll(() -> {
                evidence.holdAlone();
                var late = waiting.submit(AsOfIT::posted);
                await().until(() -> !Database.column(
                                "select 1 from pg_locks where locktype = 'advisory' and not granted")
                        .isEmpty());
                changed.set(Instant.now());
                return late;
            });

            assertThat(Instant.parse(posting.get().getString("scoredAt"))).isAfter(changed.get());
        }
    }

    @Test
    void anotherClinicFindsNothingAtNoTime() {
        String id = posted().getString("id");
        portal("elsewhere")
                .get("/v1/assessments/" + id + "?asOf=2026-11-20T12:00:00Z")
                .then()
                .statusCode(404);
    }

    private static JsonPath posted() {
        return portal("demo")
                .body(REPORT)
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath asOf(String path, String moment) {
        return portal("demo")
                .get(path + "?view=professional&asOf=" + moment)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
