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

/** What is urgent while it is new, beside what is a sign once it has lasted. */
class LastingTest {

    private final CourseFixture course = new CourseFixture();

    @Test
    void whatIsUrgentWhileItIsNewKeepsNothingElseYoung() {
        course.reports(report(
                List.of(
                        present("contact-rash", Duration.ofDays(5)),
                        present("eye-not-closing", Duration.ofHours(31)),
                        present("ring-rash", Duration.ofDays(20))),
                List.of()));

        Report later = course.after(Duration.ofDays(20)).reports(silence());

        assertThat(urgency(later)).isEqualTo(Urgency.EMERGENCY);
        assertThat(later.since("eye-not-closing")).isEqualTo(Duration.ofHours(31));
        assertThat(later.since("contact-rash")).isEqualTo(Duration.ofDays(25));
        assertThat(later.since("ring-rash")).isEqualTo(Duration.ofDays(40));
    }

    @Test
    void itStaysSoThroughFurtherSilence() {
        course.reports(report(
                List.of(present("eye-not-closing", Duration.ofHours(31)), present("contact-rash", Duration.ofDays(5))),
                List.of()));
        course.after(Duration.ofDays(10)).reports(silence());

        Report later = course.after(Duration.ofDays(10)).reports(silence());

        assertThat(urgency(later)).isEqualTo(Urgency.EMERGENCY);
        assertThat(later.since("contact-rash")).isEqualTo(Duration.ofDays(25));
    }

    private static Finding present(String id, Duration since) {
        return Finding.stated(id, Presence.PRESENT).since(since);
    }
}
