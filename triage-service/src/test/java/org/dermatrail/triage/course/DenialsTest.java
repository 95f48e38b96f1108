package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.course.CourseFixture.report;
import static org.dermatrail.triage.course.CourseFixture.silence;
import static org.dermatrail.triage.course.CourseFixture.urgency;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.junit.jupiter.api.Test;

/** What was denied in a report before, once a follow-up says nothing of it. */
class DenialsTest {

    private final CourseFixture course = new CourseFixture();

    /** There was no ring before the tick bit; whether there is one now, nobody has said. */
    @Test
    void aDenialOfThenDoesNotCalmWhatIsNew() {
        course.reports(report(List.of(absent("erythema-migrans"), present("scar")), List.of()));

        Report bitten = course.reports(report(List.of(present("tick-bite")), List.of()));

        assertThat(urgency(bitten)).isEqualTo(Urgency.CONSULTATION);
    }

    @Test
    void aDenialThatIsToldAgainCalms() {
        course.reports(report(List.of(present("scar")), List.of()));

        Report bitten = course.reports(report(List.of(present("tick-bite"), absent("erythema-migrans")), List.of()));

        assertThat(urgency(bitten)).isEqualTo(Urgency.SELF_CARE);
    }

    /** Else silence would settle what nobody has gone through with the person. */
    @Test
    void aContradictionIsNotSettledBySilence() {
        Report contradictory = course.reports(report(List.of(present("scar"), absent("scar")), List.of()));

        Report silent = course.reports(silence());

        assertThat(urgency(silent)).isEqualTo(urgency(contradictory)).isEqualTo(Urgency.CONSULTATION);
    }

    @Test
    void aSignThatPassedIsNotTakenBackForAWeek() {
        course.reports(report(List.of(present("arm-weakness")), List.of()));

        Report passed = course.reports(report(List.of(absent("arm-weakness")), List.of()));

        assertThat(urgency(passed)).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
    }

    @Test
    void aSignThatPassedLongAgoIsTakenBack() {
        course.reports(report(List.of(present("arm-weakness")), List.of()));
        course.after(Duration.ofDays(6)).reports(silence());

        Report passed = course.after(Duration.ofDays(2)).reports(report(List.of(absent("arm-weakness")), List.of()));

        assertThat(passed.has("arm-weakness")).isFalse();
    }

    @Test
    void theSignsThatPassAreFindings() {
        assertThat(CourseFixture.KNOWLEDGE.vocabulary().findings())
                .containsKeys(Passing.packaged().signs().toArray(String[]::new));
    }

    private static Finding present(String id) {
        return Finding.stated(id, Presence.PRESENT);
    }

    private static Finding absent(String id) {
        return Finding.stated(id, Presence.ABSENT);
    }
}
