package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.ScoringFixture.KNOWLEDGE;
import static org.dermatrail.triage.scoring.ScoringFixture.PATHWAYS;
import static org.dermatrail.triage.scoring.ScoringFixture.SOUND;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.pathway.Vocabulary.FindingTerm;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A mild complaint is for self-care by itself only; what stands beside it, or could, makes it one for a person. */
class MildComplaintTest {

    @ParameterizedTest
    @CsvSource({
        "pregnant, report.mild-in-pregnancy",
        "anticoagulant, report.mild-on-blood-thinner",
        "diabetes, report.mild-with-diabetes",
        "frail, report.mild-and-frail",
        "lupus-or-photosensitive, report.mild-with-lupus",
        "immunosuppressed, report.mild-with-weak-defence",
        "surgery-done, report.mild-after-wound",
        "sudden-onset, report.mild-and-sudden"
    })
    void aCircumstanceKeepsItWithAPersonAndIsNamed(String circumstance, String rule) {
        for (String complaint : complaints()) {
            var scoring = score(30, present(complaint), present(circumstance));

            assertThat(scoring.urgency().atLeast(Urgency.CONSULTATION))
                    .as(complaint)
                    .isTrue();
            assertThat(scoring.explanation())
                    .as(complaint)
                    .extracting(Line::rule)
                    .contains(rule);
        }
    }

    @Test
    void aRecentWoundKeepsItWithAPersonUnlessItIsTheSmallCutItself() {
        for (String complaint : complaints()) {
            assertThat(score(30, present(complaint), present("wound-recent")).explanation())
                    .as(complaint)
                    .extracting(Line::rule)
                    .matches(rules -> rules.contains("report.mild-after-wound") != complaint.equals("minor-cut"));
        }
    }

    @Test
    void anUnknownAgeKeepsItWithAPerson() {
        for (String complaint : complaints()) {
            var scoring = score(null, present(complaint));

            assertThat(scoring.urgency().atLeast(Urgency.CONSULTATION))
                    .as(complaint)
                    .isTrue();
            assertThat(scoring.explanation()).extracting(Line::rule).contains("report.mild-and-age-unknown");
        }
    }

    @ParameterizedTest
    @MethodSource("trifles")
    void anEverydayTrifleIsOneForSelfCareByItself(String trifle) {
        assertThat(score(30, present(trifle)).urgency()).isEqualTo(Urgency.SELF_CARE);
    }

    @ParameterizedTest
    @MethodSource("trifles")
    void anEverydayTrifleThatIsInfectedIsNot(String trifle) {
        for (String sign : List.of("red-streak", "spreading-redness", "pus", "fever", "boil")) {
            assertThat(score(30, present(trifle), present(sign)).urgency().atLeast(Urgency.CONSULTATION))
                    .as(sign)
                    .isTrue();
        }
    }

    static Stream<String> trifles() {
        return PATHWAYS.all().stream()
                .filter(pathway -> pathway.id().equals("everyday-skin"))
                .flatMap(pathway -> ((Condition.Any) Objects.requireNonNull(pathway.appliesWhen())).of().stream())
                .map(condition -> ((Condition.Has) condition).finding())
                .filter(complaints()::contains);
    }

    @ParameterizedTest
    @MethodSource("grave")
    void aGraveSignThatNobodyKnowsOfKeepsItWithAPerson(String sign) {
        assertThat(score(30, present("acne"), unknown(sign)).urgency().atLeast(Urgency.CONSULTATION))
                .isTrue();
    }

    static Stream<String> grave() {
        return Grave.findings(PATHWAYS.all()).stream()
                .filter(sign -> !sign.equals("acne"))
                .filter(sign -> !KNOWLEDGE.vocabulary().findings().get(sign).follows());
    }

    @Test
    void whatIsGraveHoldsTheSignsOfDangerAndNoWish() {
        assertThat(Grave.findings(PATHWAYS.all()))
                .contains("fever", "breathless", "arm-weakness", "vision-loss", "confusion", "non-blanching-rash")
                .doesNotContain("asks-options", "asks-appearance", "pacemaker");
    }

    @Test
    void whatNobodyKnowsIsNamedByTheCounterfactual() {
        var scoring = score(30, present("cold-sore-now"), unknown("fever"));

        assertThat(scoring.explanation()).extracting(Line::rule).contains("report.unknown-sign");
        assertThat(scoring.counterfactuals())
                .contains(new Counterfactual(List.of(new Change("fever", Presence.ABSENT)), Urgency.SELF_CARE));
    }

    @Test
    void whatIsToldCountsForMoreThanNotToKnow() {
        assertThat(score(30, present("acne"), unknown("fever"), Finding.stated("fever", Presence.ABSENT))
                        .urgency())
                .isEqualTo(Urgency.SELF_CARE);
    }

    @Test
    void whatNobodySpokeOfIsNotTakenForUnknown() {
        assertThat(score(30, present("acne")).urgency()).isEqualTo(Urgency.SELF_CARE);
    }

    private static List<String> complaints() {
        return KNOWLEDGE.vocabulary().findings().values().stream()
                .filter(term -> term.implies().contains(Vocabulary.MILD_COMPLAINT))
                .map(FindingTerm::id)
                .toList();
    }

    private static Finding present(String id) {
        return Finding.stated(id, Presence.PRESENT);
    }

    private static Finding unknown(String id) {
        return Finding.stated(id, Presence.UNKNOWN);
    }

    private static Scoring score(Integer age, Finding... findings) {
        return Scoring.score(
                new Report(age, Sex.FEMALE, List.of(findings), List.of(), new TreeSet<>(), false), PATHWAYS, SOUND);
    }
}
