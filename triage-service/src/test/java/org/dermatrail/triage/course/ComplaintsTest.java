package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.course.CourseFixture.report;
import static org.dermatrail.triage.course.CourseFixture.silence;

import java.util.List;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Report;
import org.junit.jupiter.api.Test;

/** One person with two complaints, each measured for itself. */
class ComplaintsTest {

    private final CourseFixture course = new CourseFixture();

    @Test
    void whatBecameWorseForAnotherComplaintIsNoWorseningOfThisOne() {
        course.reports(itch(3));
        course.reportsOther(itch(9));

        assertThat(worse(course.reports(silence()))).isFalse();
    }

    @Test
    void aComplaintThatWasNeverMeasuredIsNotWorse() {
        course.reportsOther(itch(2));
        course.reportsOther(itch(9));
        course.reports(silence());

        assertThat(worse(course.reports(silence()))).isFalse();
    }

    /** Else a bad value of something else would pass for the usual one. */
    @Test
    void aWorseningIsToldAlsoWhereAnotherComplaintWasAsBadMeanwhile() {
        course.reports(itch(3));
        course.reportsOther(itch(9));

        assertThat(worse(course.reports(itch(9)))).isTrue();
    }

    @Test
    void whatIsMeasuredForTheFirstTimeIsComparedWithWhatThePersonHadBefore() {
        course.reports(silence());
        course.reportsOther(itch(2));

        assertThat(worse(course.reports(itch(9)))).isTrue();
        assertThat(worse(course.reports(silence()))).isTrue();
        assertThat(worse(course.reports(itch(9)))).isFalse();
    }

    @Test
    void aWorseningStaysWhileAnotherComplaintGetsBetter() {
        course.reports(itch(3));
        assertThat(worse(course.reports(itch(9)))).isTrue();
        course.reportsOther(itch(1));

        assertThat(worse(course.reports(silence()))).isTrue();
    }

    private static boolean worse(Report report) {
        return report.has(Vocabulary.INSTRUMENT_WORSE);
    }

    private static Report itch(double value) {
        return report(List.of(), List.of(new Measurement("itch-nrs", value)));
    }
}
