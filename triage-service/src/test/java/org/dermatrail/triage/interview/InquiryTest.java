package org.dermatrail.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Pathways PATHWAYS = Pathways.compile(KNOWLEDGE.vocabulary(), KNOWLEDGE.pathways());
    private static final Themes THEMES = Themes.packaged(KNOWLEDGE.vocabulary());

    @Test
    void theFirstQuestionIsAboutWhatCouldNeedAnAmbulance() {
        var first = inquiry(report(), List.of()).next();

        assertThat(first).isInstanceOf(Question.Signs.class);
        assertThat(((Question.Signs) first).asks())
                .hasSizeBetween(2, Question.MOST)
                .first()
                .satisfies(ask -> assertThat(ask.couldLeadTo()).isEqualTo(Urgency.EMERGENCY_AMBULANCE));
    }

    @Test
    void whatNeedsAnAmbulanceForSureEndsItAtOnce() {
        var inquiry = inquiry(report("throat-swelling", "breathless", "noisy-breathing", "collapse"), List.of());

        assertThat(inquiry.urgency()).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
        assertThat(inquiry.remaining()).isLessThanOrEqualTo(1);
    }

    @Test
    void aThemeThatIsDeniedDeniesItsFindingsButNeverWhatWasToldBefore() {
        var inquiry = inquiry(report("eye-red"), List.of(new Answer.OfTheme(1, "eye", Presence.ABSENT)));

        assertThat(inquiry.report().has("eye-red")).isTrue();
        assertThat(inquiry.report().findings())
                .contains(Finding.stated("eye-bulging", Presence.ABSENT))
                .doesNotContain(Finding.stated("eye-red", Presence.ABSENT));
    }

    @Test
    void theGravestSignsAndThoseOfTheMindCannotBeDeniedAsAWhole() {
        for (String finding : List.of(
                "throat-swelling",
                "chest-pain",
                "suicidal-plan",
                "sudden-onset",
                "fever",
                "facial-droop",
                "arm-weakness",
                "speech-disturbance",
                "vision-loss",
                "non-blanching-rash")) {
            assertThat(THEMES.of(finding).canBeDenied()).as(finding).isFalse();
        }
    }

    @Test
    void aBeginningIsGivenToItsFindingOnly() {
        var inquiry = inquiry(
                report("arm-weakness", "rash"), List.of(new Answer.OfBeginning(1, "rash", Duration.ofDays(30))));

        assertThat(inquiry.report().since("rash")).isEqualTo(Duration.ofDays(30));
        assertThat(inquiry.report().since("arm-weakness")).isNull();
    }

    @Test
    void theBeginningOfWhatOnlyFollowsFromAnAnswerIsTold() {
        var inquiry = inquiry(
                report("red-streak"), List.of(new Answer.OfBeginning(1, "skin-infection", Duration.ofHours(15))));

        assertThat(inquiry.report().since("skin-infection")).isEqualTo(Duration.ofHours(15));
        assertThat(inquiry.report().since("red-streak")).isNull();
    }

    /** Else an interview would come to self-care where a report that says the same would not. */
    @Test
    void notToKnowOfAGraveSignKeepsAMildComplaintWithAPerson() {
        var before = inquiry(report("cold-sore-now"), List.of());
        var after = inquiry(report("cold-sore-now"), List.of(new Answer.OfFinding(1, "breathless", Presence.UNKNOWN)));

        assertThat(before.urgency()).isEqualTo(Urgency.SELF_CARE);
        assertThat(after.urgency()).isEqualTo(Urgency.CONSULTATION);
        assertThat(after.report().findings()).contains(Finding.stated("breathless", Presence.UNKNOWN));
    }

    @Test
    void whatWasNotKnownAtTheBeginningCanStillBeTold() {
        Report start = new Report(
                40,
                Sex.FEMALE,
                List.of(Finding.stated("cold-sore-now", Presence.PRESENT), Finding.stated("fever", Presence.UNKNOWN)),
                List.of(),
                new TreeSet<>(),
                false);

        assertThat(inquiry(start, List.of()).urgency()).isEqualTo(Urgency.CONSULTATION);
        assertThat(inquiry(start, List.of(new Answer.OfFinding(1, "fever", Presence.ABSENT)))
                        .urgency())
                .isEqualTo(Urgency.SELF_CARE);
    }

    private static Inquiry inquiry(Report start, List<Answer> answers) {
        return new Inquiry(start, answers, THEMES, PATHWAYS, new Evidence(Map.of()));
    }

    private static Report report(String... present) {
        return new Report(
                40,
                Sex.FEMALE,
                List.of(present).stream()
                        .map(id -> Finding.stated(id, Presence.PRESENT))
                        .toList(),
                List.of(),
                new TreeSet<>(),
                false);
    }
}
