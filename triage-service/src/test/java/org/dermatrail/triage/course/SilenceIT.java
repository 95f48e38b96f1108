package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.course.CourseCalls.as;
import static org.dermatrail.triage.course.CourseCalls.begun;
import static org.dermatrail.triage.course.CourseCalls.findings;
import static org.dermatrail.triage.course.CourseCalls.followedUp;
import static org.dermatrail.triage.course.CourseCalls.measured;
import static org.dermatrail.triage.course.CourseCalls.reportedAtFifty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follow-ups leave unsaid, in part or altogether. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class SilenceIT {

    private static final String WORSE = "course.instrument-worse";

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void aFindingThatIsToldAgainKeepsItsBeginning() {
        String first = begun("again", findings(Map.of("id", "eye-not-closing", "since", "PT31H")));

        JsonPath second = followedUp(first, findings(Map.of("id", "eye-not-closing")));

        assertThat(second.getString("urgency")).isEqualTo("emergency");
        assertThat(second.getList("findings.findAll { it.id == 'eye-not-closing' && it.since != null }.origin"))
                .containsExactly("course");
    }

    @Test
    void aBeginningThatIsToldAnewCounts() {
        String first = begun("anew", findings(Map.of("id", "eye-not-closing", "since", "PT31H")));

        JsonPath second = followedUp(first, findings(Map.of("id", "eye-not-closing", "since", "P30D")));

        assertThat(second.getList("findings.findAll { it.id == 'eye-not-closing' }.since"))
                .containsExactly("PT720H");
    }

    @Test
    void aParentWhoTellsTheirOwnAgeDoesNotMakeTheBabyOlder() {
        String first = begun("parent", Map.of("text", "my 3 week old baby has a fever"));

        JsonPath second = followedUp(first, Map.of("text", "no change, I am 34"));
        JsonPath third = followedUp(second.getString("id"), Map.of("text", "she still has the fever", "age", 35));

        assertThat(List.of(second, third)).allSatisfy(report -> {
            assertThat(report.getString("urgency")).isEqualTo("emergency");
            assertThat(report.getList("redFlags.id")).contains("multiple-patients");
        });
    }

    @Test
    void anInstrumentStaysWorseUntilItIsMeasuredAgain() {
        Map<String, Object> start = new HashMap<>(measured(Map.of("vasi", 10, "itch-nrs", 3)));
        start.putAll(findings(Map.of("id", "vitiligo"), Map.of("id", "vitiligo-stable")));
        String first = begun("one-of-two", start);
        JsonPath worse = followedUp(first, measured(Map.of("vasi", 30)));
        assertThat(worse.getList("explanation.rule")).contains(WORSE);

        JsonPath itchOnly = followedUp(worse.getString("id"), measured(Map.of("itch-nrs", 3)));
        JsonPath silent = followedUp(itchOnly.getString("id"), Map.of());
        JsonPath again = followedUp(silent.getString("id"), measured(Map.of("vasi", 30)));

        assertThat(itchOnly.getList("explanation.rule")).contains(WORSE);
        assertThat(itchOnly.getString("urgency")).isEqualTo(worse.getString("urgency"));
        assertThat(silent.getList("explanation.rule")).contains(WORSE);
        assertThat(again.getList("explanation.rule")).doesNotContain(WORSE);
    }

    @Test
    void whatWorsensInSmallStepsIsWorseOnceTheStepsAddUp() {
        JsonPath report = null;
        List<Boolean> worse = new ArrayList<>();
        for (int value :
                IntStream.iterate(5, value -> value <= 60, value -> value + 5).toArray()) {
            Map<String, Object> body = measured(Map.of("vasi", value));
            report = report == null ? reportedAtFifty("creeping", body) : followedUp(report.getString("id"), body);
            worse.add(report.getList("explanation.rule").contains(WORSE));
        }

        assertThat(worse).startsWith(false, false, true, false, true);
        as("clinician")
                .get("/v1/subjects/creeping/course")
                .then()
                .body("trends.find { it.scale == 'vasi' }.values[2].change.verdict", equalTo("worse"));
    }

    @Test
    void whatLastsGrowsOlder() {
        JsonPath first = reportedAtFifty("older", findings(Map.of("id", "contact-rash", "since", "P5D")));
        ago(first.getString("id"), 21);

        JsonPath second = followedUp(first.getString("id"), Map.of());

        assertThat(first.getString("urgency")).isEqualTo("self_care");
        assertThat(second.getString("urgency")).isEqualTo("consultation");
    }

    @Test
    void whatLastsGrowsOlderThroughFollowUpsThatSayNothingOfIt() {
        String first = begun("older-still", findings(Map.of("id", "contact-rash", "since", "P5D")));
        ago(first, 8);
        String second =
                followedUp(first, findings(Map.of("id", "contact-rash"))).getString("id");
        ago(first, 21);
        ago(second, 13);

        JsonPath third = followedUp(second, Map.of());

        assertThat(third.getString("urgency")).isEqualTo("consultation");
        assertThat(third.getList("findings.findAll { it.since != null }.since"))
                .anyMatch(since -> ((String) since).startsWith("PT624H"));
    }

    private static void ago(String id, int days) {
        Database.column("update assessment set created_at = now() - interval '" + days + " days' where id = '" + id
                + "' returning id");
    }
}
