package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.course.CourseCalls.PATIENCE;
import static org.dermatrail.triage.course.CourseCalls.as;
import static org.dermatrail.triage.course.CourseCalls.begun;
import static org.dermatrail.triage.course.CourseCalls.findings;
import static org.dermatrail.triage.course.CourseCalls.followedUp;
import static org.dermatrail.triage.course.CourseCalls.override;
import static org.dermatrail.triage.course.CourseCalls.reportedAtFifty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dermatrail.triage.support.Contract;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a clinician judged stays told through follow-ups. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class CarriedOverrideIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void whatAClinicianFoundMoreUrgentStaysToldUntilAClinicianOverridesAgain() {
        JsonPath first = reportedAtFifty("judged", findings(Map.of("id", "contact-rash", "since", "P5D")));
        override(first.getString("id"), "emergency");
        JsonPath second = followedUp(first.getString("id"), Map.of());
        JsonPath third = followedUp(second.getString("id"), Map.of());

        assertThat(third.getString("urgency")).isEqualTo("self_care");
        assertThat(third.getList("overrides.urgency")).containsExactly("emergency");
        assertThat(third.getList("overrides.reason")).containsExactly("looks ill");
        assertThat(third.getList("overrides.carriedFrom")).containsExactly(first.getString("id"));
        assertThat(told(third)).isEqualTo("emergency");
        String due = "select due_at < now() + interval '2 days' and due_at > now() from follow_up where assessment = '"
                + third.getString("id") + "' and worked = scoring";
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.column(due)).containsExactly("t"));
        isAnnounced(third, first.getString("id"));

        override(third.getString("id"), "self_care");
        JsonPath fourth = followedUp(third.getString("id"), Map.of());

        assertThat(told(third)).isEqualTo("self_care");
        assertThat(told(fourth)).isEqualTo("self_care");
    }

    @Test
    void aNewReportThatIsMoreUrgentTakesOverNoJudgementOfWhatWasBefore() {
        String first = begun("judged-before", findings(Map.of("id", "scar")));
        override(first, "consultation");
        JsonPath second = followedUp(first, findings(Map.of("id", "fever"), Map.of("id", "spreading-redness")));
        JsonPath third = followedUp(
                second.getString("id"),
                Map.of(
                        "findings",
                        List.of(
                                Map.of("id", "fever", "presence", "absent"),
                                Map.of("id", "spreading-redness", "presence", "absent"))));

        assertThat(second.getList("overrides")).isNull();
        assertThat(third.getString("urgency")).isEqualTo("self_care");
        assertThat(told(third)).isEqualTo("consultation");
    }

    @Test
    void aFollowUpThatIsSentAgainIsAnsweredWithWhatItTookOver() {
        String first = begun("judged-again", findings(Map.of("id", "scar")));
        override(first, "emergency");
        List<String> answers = IntStream.range(0, 2)
                .mapToObj(time -> as("portal")
                        .header("Idempotency-Key", "judged-again")
                        .body(Map.of())
                        .post("/v1/assessments/" + first + "/follow-ups")
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .toList();

        assertThat(answers.getFirst()).contains("carriedFrom").isEqualTo(answers.getLast());
    }

    @Test
    void whatIsPutOnAReportThatWasFollowedUpReachesTheNewestUnlessItIsLessUrgent() {
        String first = begun("judged-late", findings(Map.of("id", "scar")));
        JsonPath second = followedUp(first, Map.of());
        JsonPath third = followedUp(second.getString("id"), Map.of());

        override(first, "emergency");

        assertThat(told(third)).isEqualTo("emergency");
        assertThat(Database.column("select carried_from from assessment_override where assessment = '"
                        + third.getString("id") + "'"))
                .containsExactly(first);
        isAnnounced(third, first);

        override(first, "self_care");
        JsonPath fourth = followedUp(third.getString("id"), Map.of());

        assertThat(told(third)).isEqualTo("emergency");
        assertThat(told(fourth)).isEqualTo("emergency");
    }

    /** Whichever of the two comes first, the other one sees it. */
    @Test
    void anOverrideThatComesWithAFollowUpIsNotLost() throws Exception {
        String first = begun("judged-together", findings(Map.of("id", "scar")));
        try (Connection before = Database.open();
                Statement statement = before.createStatement();
                ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            before.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('course ' || clinic || ' ' || subject, 0))"
                    + " from assessment where id = '" + first + "'");
            Future<JsonPath> second = both.submit(() -> followedUp(first, Map.of()));
            Future<?> overridden = both.submit(() -> override(first, "emergency"));
            try {
                await().atMost(PATIENCE)
                        .until(() -> Database.column(
                                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                .equals(List.of("2")));
            } finally {
                before.rollback();
            }
            overridden.get();

            assertThat(told(second.get())).isEqualTo("emergency");
        }
    }

    /** Once, as carried from the report that it was put on. */
    private static void isAnnounced(JsonPath report, String carriedFrom) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var announced = Topic.read(
                    "dermatrail.triage.course.v1",
                    seen -> seen.key().equals(report.getString("id"))
                            && seen.headers().get("ce_type").endsWith("overridden.v1"));
            assertThat(announced).hasSize(1);
            Contract.isKept(announced.getFirst());
            assertThat(announced.getFirst().data().path("carriedFrom").asText()).isEqualTo(carriedFrom);
        });
    }

    private static String told(JsonPath report) {
        return as("portal")
                .get("/v1/assessments/" + report.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("urgency");
    }
}
