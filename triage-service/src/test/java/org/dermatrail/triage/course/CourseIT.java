package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.course.CourseCalls.as;
import static org.dermatrail.triage.course.CourseCalls.followedUp;
import static org.dermatrail.triage.course.CourseCalls.measured;
import static org.dermatrail.triage.course.CourseCalls.override;
import static org.dermatrail.triage.course.CourseCalls.present;
import static org.dermatrail.triage.course.CourseCalls.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person reports over time, and what it comes to. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class CourseIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void silenceKeepsWhatWasToldAndItsUrgency() {
        JsonPath first = reported("silent", Map.of("findings", present("fever", "spreading-redness")));
        JsonPath second = followedUp(first.getString("id"), Map.of());

        assertThat(second.getString("follows")).isEqualTo(first.getString("id"));
        assertThat(second.getString("subject")).isEqualTo("silent");
        assertThat(second.getString("urgency")).isEqualTo(first.getString("urgency"));
        assertThat(second.getString("findings.find { it.id == 'fever' }.origin"))
                .isEqualTo("course");
    }

    @Test
    void onlyWhatIsSaidToBeGoneLowers() {
        JsonPath first = reported("denying", Map.of("findings", present("fever", "spreading-redness", "scar")));
        JsonPath second = followedUp(
                first.getString("id"),
                Map.of(
                        "findings",
                        List.of(
                                Map.of("id", "fever", "presence", "absent"),
                                Map.of("id", "spreading-redness", "presence", "absent"))));

        assertThat(second.getInt("score")).isLessThan(first.getInt("score"));
        assertThat(second.getList("findings.findAll { it.presence == 'present' }.id"))
                .contains("scar")
                .doesNotContain("fever");
    }

    @Test
    void gettingWorseRaises() {
        JsonPath first = reported("worse", Map.of("findings", present("scar")));
        JsonPath second = followedUp(first.getString("id"), Map.of("findings", present("worse-despite-treatment")));

        assertThat(second.getString("urgency")).isEqualTo("consultation_24");
        assertThat(second.getList("explanation.rule")).contains("course.worse-while-waiting");
    }

    @Test
    void aProvenChangeOfAnInstrumentRaisesAndIsShownInTheCourse() {
        JsonPath first = reported("trend", measured("itch-nrs", 1));
        String less = followedUp(first.getString("id"), measured("itch-nrs", 2)).getString("id");
        JsonPath third = followedUp(less, measured("itch-nrs", 8));
        followedUp(third.getString("id"), Map.of());

        assertThat(third.getList("explanation.rule")).contains("course.instrument-worse");
        as("clinician")
                .get("/v1/subjects/trend/course")
                .then()
                .statusCode(200)
                .body("timeline", hasSize(4))
                .body("timeline[2].follows", equalTo(less))
                .body("timeline[3].score", equalTo(third.getInt("score")))
                .body("trends.find { it.scale == 'itch-nrs' }.values.value", equalTo(List.of(1f, 2f, 8f)))
                .body("trends.find { it.scale == 'itch-nrs' }.values[0].change", nullValue())
                .body("trends.find { it.scale == 'itch-nrs' }.values[1].change.verdict", equalTo("no_proven_change"))
                .body("trends.find { it.scale == 'itch-nrs' }.values[2].change.verdict", equalTo("worse"));
    }

    @Test
    void erasureTakesTheCourseAlong() {
        JsonPath first = reported("erased-course", measured("itch-nrs", 4));
        String second = followedUp(first.getString("id"), Map.of()).getString("id");
        override(second, "emergency");

        as("clinician")
                .delete("/v1/subjects/erased-course")
                .then()
                .statusCode(200)
                .body("assessments", equalTo(2));

        for (String table : List.of("follow_up", "carried", "assessment_override")) {
            assertThat(Database.column("select assessment from " + table + " where assessment = '" + second + "'"))
                    .as(table)
                    .isEmpty();
        }
        as("clinician")
                .get("/v1/subjects/erased-course/course")
                .then()
                .statusCode(200)
                .body("timeline", hasSize(0));
    }
}
