package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwrappedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i can't\nbreathe",
                "the left side of my face\nhas drooped",
                "my mouth\nis hanging down\non one side",
                "my arm\r\nis weak\r\nand my face\r\nis drooping",
                "I want to\nkill myself",
                "i want to kill\u2028myself",
                "I want to\n\n  kill myself"
            })
    void aDangerIsSeenAcrossALineBrokenAnywhere(String text) {
        assertThat(urgency(text)).isEqualTo(urgency(text.replaceAll("\\R", " ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last year i had a rash\nmy face has drooped on the left",
                "my mum has eczema\nthe rash doesn't fade under a glass and i have fever",
                "does not hurt\nchest pain and sweating",
                "no\nchest pain and sweating"
            })
    void aLineThatEndsKeepsWhatFollowsFromBeingTakenBack(String text) {
        assertThat(urgency(text)).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
    }

    @Test
    void everythingKeepsItsPlace() {
        String text = "it itches\nand i can't\r\nbreathe";

        assertThat(Unwrapped.of(text)).hasSameSizeAs(text).isEqualTo("it itches and i can't  breathe");
        assertThat(Unwrapped.of("One.\n\nTwo.\n- three")).isEqualTo("One.\n\nTwo.\n- three");
    }

    @Test
    void whatIsDeniedStaysDenied() {
        assertThat(Triage.INTAKE.read("i have no\nchest pain\nit itches", "en").findings())
                .noneMatch(finding -> finding.id().equals("breathless"));
        assertThat(urgency("mild eczema on my hands\nno fever\nno swelling")).isLessThan(Urgency.EMERGENCY);
    }

    private static Urgency urgency(String text) {
        return Triage.score(Triage.INTAKE.read(text, "en"), 60, Sex.MALE).urgency();
    }
}
