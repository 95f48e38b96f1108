package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time of a week or more makes a danger an old one only where it is told of it, and of nothing else. */
class LongTimesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arm-weakness | my arm went weak 10 days postpartum
            arm-weakness | my baby was born 3 weeks ago and my arm is weak
            arm-weakness | acne for 5 months, my left arm is weak
            facial-droop | back pain (three weeks), my face dropped
            facial-droop | back pain (three weeks ago), my face dropped
            facial-droop | just as two years ago when I had my heart attack my face drooped
            facial-droop | my check was years ago, my face is drooping
            arm-weakness | on day 10 of the course my arm is weak
            """)
    void isOfElse(String danger, String text) {
        assertThat(since(danger, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arm-weakness | 21 | my arm has for three weeks been weak
            arm-weakness | 21 | my arm has been weak for three weeks
            facial-droop | 21 | my mouth droops when I smile, for three weeks.
            arm-weakness | 21 | for three weeks weak arm and slurred speech
            """)
    void isItsOwn(String danger, int days, String text) {
        assertThat(since(danger, text)).contains(Duration.ofDays(days));
    }

    private static Optional<Duration> since(String danger, String text) {
        Finding found = Triage.INTAKE.read(text, "en").findings().stream()
                .filter(finding -> finding.id().equals(danger) && finding.presence() == Presence.PRESENT)
                .findFirst()
                .orElseThrow();
        return Optional.ofNullable(found.since()).filter(since -> since.compareTo(Duration.ofDays(7)) >= 0);
    }
}
