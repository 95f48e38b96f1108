package org.dermatrail.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;

/** What somebody beside the patient has counts where it is an emergency by itself, and only there. */
class BesideTest {

    private static final Map<String, Urgency> URGENCIES =
            Map.of("acne", Urgency.SELF_CARE, "fever", Urgency.CONSULTATION, "poison-swallowed", Urgency.EMERGENCY);

    @Test
    void anEmergencyBesideATrifleCounts() {
        Understood safest = understood("acne", "poison-swallowed").safest(BesideTest::urgency);

        assertThat(safest.report().has("poison-swallowed")).isTrue();
        assertThat(safest.report().has("acne")).isTrue();
        assertThat(safest.report().has(Vocabulary.SEVERAL_PATIENTS)).isTrue();
    }

    @Test
    void whatIsNoEmergencyByItselfIsNotMixedIn() {
        Function<Report, Urgency> both =
                report -> report.has("acne") && report.has("fever") ? Urgency.EMERGENCY : BesideTest.urgency(report);

        Understood safest = understood("acne", "fever").safest(both);

        assertThat(safest.report().has("fever")).isFalse();
    }

    private static Understood understood(String own, String others) {
        return new Understood(report(own), List.of(), report(others), List.of());
    }

    private static Report report(String finding) {
        return new Report(
                30, Sex.UNKNOWN, List.of(Finding.stated(finding, Presence.PRESENT)), List.of(), new TreeSet<>(), false);
    }

    private static Urgency urgency(Report report) {
        return URGENCIES.entrySet().stream()
                .filter(entry -> report.has(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(Urgency::compareTo)
                .orElseThrow();
    }
}
