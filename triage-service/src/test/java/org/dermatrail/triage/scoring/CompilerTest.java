package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.ScoringFixture.reportOf;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;

/** Kleene's truth tables, with fever present, itch absent and rash unknown. */
class CompilerTest {

    private static final Condition YES = new Condition.Has("fever");
    private static final Condition NO = new Condition.Has("itch");
    private static final Condition OPEN = new Condition.Has("rash");

    private final ScoringFixture.ReportBuilder report =
            reportOf("fever").without("itch").aged(40).since("pus", Duration.ofDays(3));

    @Test
    void allIsTheLeastOfItsParts() {
        assertThat(truth(new Condition.All(List.of(YES, YES)))).isEqualTo(Truth.YES);
        assertThat(truth(new Condition.All(List.of(YES, OPEN)))).isEqualTo(Truth.OPEN);
        assertThat(truth(new Condition.All(List.of(NO, OPEN)))).isEqualTo(Truth.NO);
        assertThat(truth(new Condition.All(List.of(new Condition.Not(YES), OPEN))))
                .isEqualTo(Truth.NO);
        assertThat(truth(new Condition.All(List.of()))).isEqualTo(Truth.YES);
    }

    @Test
    void anyIsTheMostOfItsParts() {
        assertThat(truth(new Condition.Any(List.of(YES, OPEN)))).isEqualTo(Truth.YES);
        assertThat(truth(new Condition.Any(List.of(NO, OPEN)))).isEqualTo(Truth.OPEN);
        assertThat(truth(new Condition.Any(List.of(NO, new Condition.Not(NO))))).isEqualTo(Truth.YES);
        assertThat(truth(new Condition.Any(List.of(NO, NO)))).isEqualTo(Truth.NO);
        assertThat(truth(new Condition.Any(List.of()))).isEqualTo(Truth.NO);
    }

    @Test
    void notTurnsRoundAndKeepsDoubt() {
        assertThat(truth(new Condition.Not(YES))).isEqualTo(Truth.NO);
        assertThat(truth(new Condition.Not(OPEN))).isEqualTo(Truth.OPEN);
    }

    @Test
    void possiblyAndKnownDecideDoubt() {
        assertThat(truth(new Condition.Possibly(OPEN))).isEqualTo(Truth.YES);
        assertThat(truth(new Condition.Possibly(NO))).isEqualTo(Truth.NO);
        assertThat(truth(new Condition.Known(OPEN))).isEqualTo(Truth.NO);
        assertThat(truth(new Condition.Known(YES))).isEqualTo(Truth.YES);
    }

    @Test
    void atLeastCountsWhatHoldsAndWhatMay() {
        assertThat(truth(new Condition.AtLeast(1, List.of(YES, NO, OPEN)))).isEqualTo(Truth.YES);
        assertThat(truth(new Condition.AtLeast(2, List.of(YES, NO, OPEN)))).isEqualTo(Truth.OPEN);
        assertThat(truth(new Condition.AtLeast(3, List.of(YES, NO, OPEN)))).isEqualTo(Truth.NO);
    }

    @Test
    void aPresentFindingBringsAlongWhatItImplies() {
        assertThat(truth(new Condition.Has("skin-infection"))).isEqualTo(Truth.YES);
    }

    @Test
    void anAbsentFindingRulesOutWhatImpliesIt() {
        report.without("blisters");

        assertThat(truth(new Condition.Has("blisters-clustered"))).isEqualTo(Truth.NO);
    }

    @Test
    void onsetIsKnownOnlyForAPresentFindingWithATime() {
        assertThat(truth(onset("pus", Duration.ofDays(4)))).isEqualTo(Truth.YES);
        assertThat(truth(onset("skin-infection", Duration.ofDays(4)))).isEqualTo(Truth.YES);
        assertThat(truth(onset("pus", Duration.ofDays(3)))).isEqualTo(Truth.NO);
        assertThat(truth(onset("fever", Duration.ofDays(4)))).isEqualTo(Truth.OPEN);
        assertThat(truth(onset("itch", Duration.ofDays(4)))).isEqualTo(Truth.NO);
        assertThat(truth(onset(null, Duration.ofDays(4)))).isEqualTo(Truth.YES);
    }

    @Test
    void boundsAreInclusiveBelowAndExclusiveAbove() {
        assertThat(truth(new Condition.Age(40, 41))).isEqualTo(Truth.YES);
        assertThat(truth(new Condition.Age(null, 40))).isEqualTo(Truth.NO);
        report.measuring("itch-nrs", 4);
        assertThat(truth(new Condition.Measured("itch-nrs", 4.0, null))).isEqualTo(Truth.YES);
        assertThat(truth(new Condition.Measured("itch-nrs", null, 4.0))).isEqualTo(Truth.NO);
        assertThat(truth(new Condition.Measured("pulse", 4.0, null))).isEqualTo(Truth.OPEN);
        assertThat(truth(new Condition.SexIs(Sex.FEMALE))).isEqualTo(Truth.OPEN);
    }

    @Test
    void aPlanIsThereOrNot() {
        assertThat(truth(new Condition.Planned(new TreeSet<>(List.of("filler", "tattoo")))))
                .isEqualTo(Truth.NO);
        report.planning("tattoo");
        assertThat(truth(new Condition.Planned(new TreeSet<>(List.of("filler", "tattoo")))))
                .isEqualTo(Truth.YES);
    }

    @Test
    void aTimeIsWithinItsLowerBoundAndNoLongerWithinItsUpper() {
        assertThat(truth(new Condition.Onset("pus", null, Duration.ofDays(3)))).isEqualTo(Truth.YES);
        assertThat(truth(new Condition.Onset("pus", Duration.ofDays(3), null))).isEqualTo(Truth.NO);
        assertThat(truth(new Condition.Onset("pus", null, Duration.ofDays(4)))).isEqualTo(Truth.NO);
    }

    @Test
    void whoeverIsNeitherFemaleNorMaleIsLeftInDoubt() {
        for (Sex told : Sex.values()) {
            report.of(told);
            boolean known = told == Sex.FEMALE || told == Sex.MALE;
            for (Sex wanted : Sex.values()) {
                Truth decided = told == wanted ? Truth.YES : Truth.NO;
                assertThat(truth(new Condition.SexIs(wanted))).isEqualTo(known ? decided : Truth.OPEN);
            }
        }
    }

    @Test
    void aReportAsAWholeIsNeverInDoubt() {
        assertThat(truth(new Condition.ReportIs(Condition.State.CONTRADICTORY))).isEqualTo(Truth.NO);
        report.with("itch");
        assertThat(truth(new Condition.ReportIs(Condition.State.CONTRADICTORY))).isEqualTo(Truth.YES);
    }

    /** Else a told finding could be taken back, and with it the most recent beginning, unnoticed by the rule. */
    @Test
    void theMostRecentBeginningMayChangeWithAnyFinding() {
        var terms = ScoringFixture.PATHWAYS.terms();

        assertThat(Compiler.compile(onset(null, Duration.ofDays(4)), terms).reportWide())
                .isTrue();
        assertThat(Compiler.compile(onset("pus", Duration.ofDays(4)), terms).reportWide())
                .isFalse();
    }

    private static Condition onset(String finding, Duration under) {
        return new Condition.Onset(finding, under, null);
    }

    private Truth truth(Condition condition) {
        var terms = Sample.terms(ScoringFixture.KNOWLEDGE.vocabulary(), condition);
        var facts = Facts.of(report.build(), terms);
        var test = Compiler.compile(condition, terms).test();
        assertThat(test.holds(facts) && test.fails(facts)).isFalse();
        var needs = Needs.of(condition, terms);
        boolean met = needs.sets().stream().allMatch(set -> Bits.meet(set, facts.present()));
        assertThat(met || !test.holds(facts)).isTrue();
        assertThat(met && needs.suffice() && !test.holds(facts)).isFalse();
        if (test.holds(facts)) {
            return Truth.YES;
        }
        return test.fails(facts) ? Truth.NO : Truth.OPEN;
    }

    private enum Truth {
        NO,
        OPEN,
        YES
    }
}
