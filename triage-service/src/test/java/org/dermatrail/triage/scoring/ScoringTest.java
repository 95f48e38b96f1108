package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dermatrail.triage.scoring.ScoringFixture.PATHWAYS;
import static org.dermatrail.triage.scoring.ScoringFixture.advice;
import static org.dermatrail.triage.scoring.ScoringFixture.flags;
import static org.dermatrail.triage.scoring.ScoringFixture.mainRequest;
import static org.dermatrail.triage.scoring.ScoringFixture.reportOf;
import static org.dermatrail.triage.scoring.ScoringFixture.score;
import static org.dermatrail.triage.scoring.ScoringFixture.withdrawing;

import java.time.Duration;
import java.util.HashMap;
import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.Test;

class ScoringTest {

    @Test
    void theMainRequestIsAConsultationWithAReasonNotToNeedle() {
        var scoring = score(mainRequest());

        assertThat(scoring.urgency()).isEqualTo(Urgency.CONSULTATION);
        assertThat(scoring.score()).isEqualTo(38);
        assertThat(scoring.withinText()).isEqualTo("P14D");
        assertThat(scoring.careSetting()).isEqualTo("dermatology");
        assertThat(scoring.conditions()).containsExactly("vitiligo", "microneedling");
        assertThat(flags(scoring)).contains("koebner-active");
        assertThat(scoring.contraindications())
                .first()
                .satisfies(first -> assertThat(first.procedure() + " " + first.severity() + " " + first.action())
                        .isEqualTo("microneedling high stop"));
        assertThat(scoring.severity())
                .extracting(severity -> severity.scale() + " " + severity.value())
                .containsExactly("vida 4.0", "itch-nrs 4.0");
        assertThat(scoring.questions()).isNotEmpty();
        assertThat(scoring.counterfactuals()).isNotEmpty();
    }

    @Test
    void aFloorIsToldAsALineOfItsOwn() {
        var scoring = score(reportOf("facial-droop", "arm-weakness"));

        assertThat(scoring.score()).isEqualTo(90);
        assertThat(scoring.within()).isZero();
        assertThat(scoring.explanation())
                .anySatisfy(line -> assertThat(line.rule()).isEqualTo("floor:stroke.face-and-another-sign"));
    }

    @Test
    void pointsAloneNeverMakeAnEmergency() {
        var everything = reportOf(
                        "vitiligo",
                        "vitiligo-spreading",
                        "confetti-spots",
                        "koebner-lines",
                        "distress",
                        "asks-options",
                        "keloid",
                        "scar-itch",
                        "hydroquinone-use",
                        "psoralea-herb-use",
                        "steroid-cream-long",
                        "skin-thinning",
                        "mole-changing",
                        "lesion-large")
                .measuring("itch-nrs", 9);

        var scoring = score(everything);

        assertThat(scoring.urgency()).isEqualTo(Urgency.CONSULTATION_24);
        assertThat(scoring.score()).isEqualTo(Tally.LIMIT);
        assertThat(scoring.explanation()).anySatisfy(line -> {
            assertThat(line.rule()).isEqualTo("limit");
            assertThat(line.points()).isNegative();
        });
    }

    @Test
    void adviceOnAWithdrawnClaimIsTakenOutAndTheFlagStands() {
        var before = score(mainRequest());
        var after = Scoring.score(
                mainRequest().build(), PATHWAYS, withdrawing("microneedling-vitiligo/could-worsen-existing-vitiligo"));

        assertThat(advice(before)).contains("cancel-or-postpone");
        assertThat(advice(after)).doesNotContain("cancel-or-postpone");
        assertThat(flags(after)).isEqualTo(flags(before));
        assertThat(after.contraindications()).first().satisfies(first -> {
            assertThat(first.evidence()).isEqualTo(Evidence.UNDER_REVIEW);
            assertThat(first.citations())
                    .anySatisfy(citation -> assertThat(citation.revision()).isZero());
        });
        assertThat(after.urgency()).isEqualTo(before.urgency());
        assertThat(after.citations()).hasSameSizeAs(before.citations());
    }

    @Test
    void theStepOfAnEmergencyCanNotBeWithdrawn() {
        var scoring = Scoring.score(
                reportOf("facial-droop", "arm-weakness").build(), PATHWAYS, new Evidence(new HashMap<>()));

        assertThat(scoring.urgency()).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
        assertThat(advice(scoring)).containsExactly("call-emergency-number");
    }

    @Test
    void reassuranceNeedsSoundEvidence() {
        var stable = reportOf("vitiligo", "vitiligo-stable");
        var doubted = new HashMap<>(ScoringFixture.SOUND.claims());
        doubted.computeIfPresent(
                "vitiligo-recurrence/no-treatment-is-an-option",
                (id, claim) -> new ClaimVersion(claim.article(), 2, id, "very_low", "limited", true));

        var scoring = Scoring.score(stable.build(), PATHWAYS, new Evidence(doubted));

        assertThat(advice(score(stable))).contains("no-treatment-is-ok");
        assertThat(advice(scoring)).doesNotContain("no-treatment-is-ok");
        assertThat(scoring.score()).isGreaterThan(score(stable).score());
        assertThat(scoring.explanation())
                .filteredOn(line -> line.rule().equals("vitiligo.stable"))
                .allSatisfy(line -> assertThat(line.evidence()).isEqualTo(Evidence.UNDER_REVIEW));
    }

    @Test
    void reassuranceIsOffBesideAGraveSign() {
        var scoring = score(reportOf("vitiligo", "vitiligo-stable", "suicidal-thoughts"));

        assertThat(advice(scoring)).contains("crisis-help").doesNotContain("no-treatment-is-ok");
        assertThat(scoring.explanation())
                .filteredOn(line -> line.rule().equals("vitiligo.stable"))
                .allSatisfy(line -> assertThat(line.points()).isZero());
    }

    @Test
    void everydayAdviceDoesNotDrownAnEmergency() {
        var scoring = score(reportOf("scar-new", "wound-open", "bleeding-heavy"));

        assertThat(scoring.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(advice(scoring)).contains("direct-pressure").doesNotContain("silicone", "massage");
    }

    @Test
    void aContradictionCountsAsPresentAndIsFlagged() {
        var scoring = score(reportOf("facial-droop", "arm-weakness").without("facial-droop"));

        assertThat(scoring.urgency()).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
        assertThat(flags(scoring)).contains("contradiction", "stroke-sign");
    }

    @Test
    void whatFollowsFromSomethingToldCannotBeDenied() {
        assertThat(flags(score(reportOf("headache-severe").without("headache"))))
                .contains("contradiction");
        assertThat(flags(score(
                        reportOf("vitiligo").measuring("temperature-c", 39.5).without("fever"))))
                .contains("contradiction");
        assertThat(flags(score(reportOf("headache").without("headache-severe"))))
                .doesNotContain("contradiction");
    }

    @Test
    void whatNoPathwayIsAboutIsNeverSelfCare() {
        var scoring = score(reportOf("cold-sore-history"));

        assertThat(scoring.inScope()).isFalse();
        assertThat(scoring.urgency()).isEqualTo(Urgency.CONSULTATION);
        assertThat(scoring.explanation())
                .extracting(Line::rule)
                .contains("report.out-of-scope", "floor:report.out-of-scope");
    }

    @Test
    void redFlagsAreCheckedOutOfScopeToo() {
        var scoring = score(reportOf("chest-pain"));

        assertThat(scoring.inScope()).isFalse();
        assertThat(scoring.urgency()).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
    }

    @Test
    void aMeasuredFeverIsAFever() {
        var scoring = score(reportOf("spreading-redness").measuring("temperature-c", 38.6));

        assertThat(scoring.urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void suspectedSkinCancerKeepsItsOwnTime() {
        var scoring = score(reportOf("mole-changing", "lesion-growing").measuring("lesion-diameter-mm", 8));

        assertThat(scoring.urgency()).isEqualTo(Urgency.CONSULTATION_24);
        assertThat(scoring.within()).isEqualTo(Duration.ofDays(14));
        assertThat(scoring.careSetting()).isEqualTo("skin-cancer-clinic");
        assertThat(scoring.severity()).extracting(Severity::value).containsExactly(3.0);
    }

    @Test
    void questionsOfASkinInfectionAskForSepsisFirst() {
        var scoring = score(reportOf("spreading-redness", "hot-skin"));

        assertThat(scoring.questions())
                .hasSizeLessThanOrEqualTo(8)
                .first()
                .satisfies(first -> assertThat(first.couldRaiseTo()).isEqualTo(Urgency.EMERGENCY_AMBULANCE));
        assertThat(scoring.questions())
                .extracting(Question::finding)
                .doesNotContain("spreading-redness", "skin-infection");
    }

    @Test
    void aFindingThatTheVocabularyDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> score(reportOf("moonlight")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moonlight");
    }

    @Test
    void aRuleWithALongerTimeOfItsOwnDoesNotPutOffWhatPointsAloneHadReached() {
        var points = score(reportOf("vitiligo-spreading", "koebner-lines", "shoulder-winging"));
        var both = score(reportOf("vitiligo-spreading", "koebner-lines", "shoulder-winging", "vitiligo-fast-spread"));

        assertThat(points.urgency()).isEqualTo(Urgency.CONSULTATION_24);
        assertThat(points.withinText()).isEqualTo("PT24H");
        assertThat(both.withinText()).isEqualTo("PT24H");
    }
}
