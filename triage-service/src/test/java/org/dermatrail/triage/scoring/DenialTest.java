package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;

/** Itch is there, a scar is not; fever, breathless, blisters and hives are open, and nobody can be asked of a rash. */
class DenialTest {

    private static final Condition HIVES = new Condition.Has("hives");
    private static final Condition RASH = new Condition.Has("rash");
    private static final Condition SCAR = new Condition.Has("scar");
    private static final Condition ITCH = new Condition.Has("itch");
    private static final Condition FEVER = new Condition.Has("fever");
    private static final Condition BREATHLESS = new Condition.Has("breathless");
    private static final Condition COLLAPSE = new Condition.Has("collapse");
    private static final Duration DAY = Duration.ofDays(1);

    private ScoringFixture.ReportBuilder report = Sample.report("itch").without("scar");
    private final int[] uses = new int[Sample.TERMS.count()];
    private String[] open = {"fever", "breathless", "blisters", "hives"};
    private String[] undated = {};

    @Test
    void aRuleIsRuledOutByDenyingTheFindingThatItNeeds() {
        assertThat(cut(FEVER)).isEqualTo(new Cut(1, findings("fever"), List.of()));
    }

    @Test
    void whatCanHoldNoMoreNeedsNoQuestion() {
        assertThat(cut(SCAR)).isSameAs(Cut.DONE);
        assertThat(cut(COLLAPSE)).isSameAs(Cut.DONE);
        assertThat(cut(any(SCAR, COLLAPSE))).isSameAs(Cut.DONE);
    }

    @Test
    void whatIsThereCannotBeDeniedAway() {
        assertThat(cut(ITCH)).isSameAs(Cut.NEVER);
        assertThat(cut(any(FEVER, ITCH))).isSameAs(Cut.NEVER);
    }

    @Test
    void whatFollowsFromOthersIsRuledOutByDenyingEachOfThem() {
        assertThat(cut(RASH)).isEqualTo(new Cut(2, findings("hives", "blisters"), List.of()));
    }

    @Test
    void whatIsUnknownIsStillPossibleAndOnlyItsOwnDenialHelps() {
        assertThat(cut(new Condition.Possibly(FEVER)).findings()).isEqualTo(findings("fever"));
        assertThat(cut(new Condition.Possibly(RASH))).isSameAs(Cut.NEVER);
        assertThat(cut(new Condition.Possibly(COLLAPSE))).isSameAs(Cut.NEVER);
        assertThat(cut(new Condition.Possibly(SCAR))).isSameAs(Cut.DONE);
        assertThat(cut(new Condition.Possibly(all(RASH, COLLAPSE)))).isSameAs(Cut.NEVER);
    }

    @Test
    void whatMustBeKnownIsRuledOutWithoutADenialOfItsOwn() {
        assertThat(cut(new Condition.Possibly(new Condition.Known(RASH))).findings())
                .isEqualTo(findings("hives", "blisters"));
        assertThat(cut(new Condition.Known(COLLAPSE))).isSameAs(Cut.DONE);
    }

    @Test
    void ofAllPartsTheCheapestIsEnough() {
        used("breathless", 3);

        assertThat(cut(all(FEVER, BREATHLESS, ITCH))).isEqualTo(new Cut(0.25, findings("breathless"), List.of()));
    }

    @Test
    void ofAnyPartsEachHasToGo() {
        used("breathless", 1);

        assertThat(cut(any(FEVER, BREATHLESS, SCAR)))
                .isEqualTo(new Cut(1.5, findings("breathless", "fever"), List.of()));
    }

    @Test
    void ofSomeOfManySoManyHaveToGoThatTooFewAreLeft() {
        used("breathless", 3);
        used("hives", 1);

        assertThat(cut(new Condition.AtLeast(2, List.of(FEVER, BREATHLESS, HIVES)))
                        .findings())
                .isEqualTo(findings("breathless", "hives"));
        assertThat(cut(new Condition.AtLeast(3, List.of(FEVER, BREATHLESS, HIVES)))
                        .findings())
                .isEqualTo(findings("breathless"));
        assertThat(cut(new Condition.AtLeast(1, List.of(FEVER, BREATHLESS, HIVES)))
                        .findings())
                .hasSize(3);
    }

    @Test
    void whatIsBetterAskedLaterIsAskedOnlyWhereNothingElseHelps() {
        used("fever", Denial.LATE);

        assertThat(cut(all(FEVER, RASH)).findings()).isEqualTo(findings("hives", "blisters"));
        assertThat(cut(all(FEVER, ITCH))).isEqualTo(new Cut(20, findings("fever"), List.of()));
    }

    @Test
    void aRuleGoesWithItsGateIfThatIsCheaper() {
        assertThat(denial().of(any(FEVER, BREATHLESS), HIVES).findings()).isEqualTo(findings("hives"));
        assertThat(denial().of(HIVES, any(FEVER, BREATHLESS)).findings()).isEqualTo(findings("hives"));
        assertThat(denial().of(HIVES, FEVER).findings()).isEqualTo(findings("fever"));
        assertThat(denial().of(SCAR, FEVER)).isSameAs(Cut.DONE);
        assertThat(denial().of(null, FEVER).findings()).isEqualTo(findings("fever"));
    }

    @Test
    void whatIsNoFindingCannotBeDenied() {
        report.aged(40).of(Sex.FEMALE).measuring("temperature", 37).planning("tattoo");

        assertThat(cut(new Condition.Age(18, null))).isSameAs(Cut.NEVER);
        assertThat(cut(new Condition.SexIs(Sex.FEMALE))).isSameAs(Cut.NEVER);
        assertThat(cut(new Condition.Measured("temperature", 36.0, null))).isSameAs(Cut.NEVER);
        assertThat(cut(new Condition.Planned(new TreeSet<>(List.of("tattoo"))))).isSameAs(Cut.NEVER);
        assertThat(cut(new Condition.Not(new Condition.ReportIs(Condition.State.EMPTY))))
                .isSameAs(Cut.NEVER);
        assertThat(cut(new Condition.Not(new Condition.Age(60, null)))).isSameAs(Cut.NEVER);
        assertThat(denial().everything(new Condition.All(List.of(
                                new Condition.SexIs(Sex.FEMALE),
                                new Condition.Measured("temperature", 36.0, null),
                                new Condition.Planned(new TreeSet<>(List.of("tattoo"))),
                                FEVER)))
                        .findings())
                .isEqualTo(findings("fever"));
        report.withTextNobodyUnderstood();
        assertThat(cut(new Condition.ReportIs(Condition.State.NOT_UNDERSTOOD))).isSameAs(Cut.NEVER);
    }

    @Test
    void theBeginningOfWhatIsThereIsAskedFor() {
        undated = new String[] {"itch"};

        assertThat(cut(new Condition.Onset("itch", DAY, null))).isEqualTo(new Cut(0.5, List.of(), findings("itch")));
    }

    @Test
    void aBeginningGoesWithItsFinding() {
        assertThat(cut(new Condition.Onset("fever", DAY, null)).findings()).isEqualTo(findings("fever"));
        assertThat(cut(new Condition.Onset("rash", DAY, null)).findings()).isEqualTo(findings("hives", "blisters"));
        assertThat(cut(new Condition.Possibly(new Condition.Onset("rash", DAY, null))))
                .isSameAs(Cut.NEVER);
    }

    @Test
    void whatImpliesAFindingMayBeItsBeginning() {
        report.with("hives");
        open = new String[] {"blisters", "fever"};
        undated = new String[] {"hives", "itch"};

        var fresh = cut(new Condition.Onset("rash", DAY, null));

        assertThat(fresh.findings()).isEqualTo(findings("blisters"));
        assertThat(fresh.beginnings()).isEqualTo(findings("hives"));
    }

    @Test
    void whatHasItsTimeIsAskedOnlyForWhatMayHaveComeSince() {
        report.since("hives", Duration.ofDays(9));
        open = new String[] {"blisters"};

        assertThat(cut(new Condition.Onset("rash", DAY, null)).findings()).isEqualTo(findings("blisters"));
        assertThat(cut(new Condition.Onset("rash", DAY, null)).beginnings()).isEmpty();
        open = new String[] {};
        assertThat(cut(new Condition.Onset("rash", null, DAY))).isSameAs(Cut.NEVER);
    }

    @Test
    void theMostRecentBeginningMayBeThatOfAllThatIsOpenOrUndated() {
        open = new String[] {"fever", "collapse"};
        undated = new String[] {"itch"};

        assertThat(cut(new Condition.Onset(null, DAY, null)))
                .isEqualTo(new Cut(2.5, findings("fever", "collapse"), findings("itch")));
        undated = new String[] {};
        assertThat(cut(new Condition.Onset(null, DAY, null)).findings()).isEqualTo(findings("fever", "collapse"));
    }

    @Test
    void whereNoSingleAnswerHelpsAllThatIsOpenIsAsked() {
        var hidden = new Condition.All(List.of(
                FEVER,
                any(BREATHLESS, ITCH),
                new Condition.AtLeast(1, List.of(HIVES, SCAR)),
                new Condition.Possibly(new Condition.Has("blisters")),
                new Condition.Known(COLLAPSE),
                FEVER));
        open = new String[] {"fever", "breathless", "hives", "blisters", "collapse"};

        assertThat(cut(new Condition.Not(hidden)))
                .isEqualTo(new Cut(5, findings("fever", "breathless", "hives", "blisters", "collapse"), List.of()));
    }

    @Test
    void whatCannotBeAskedIsAskedThroughWhatItFollowsFromAndWhatFollowsFromIt() {
        report = Sample.report();
        open = new String[] {"scar", "keloid", "fever"};

        assertThat(denial().everything(new Condition.Has("raised")).findings()).isEqualTo(findings("scar", "keloid"));
        assertThat(denial().everything(new Condition.Onset("raised", DAY, null)).findings())
                .isEqualTo(findings("scar", "keloid"));
    }

    @Test
    void ofWhatIsThereNothingIsLeftToAsk() {
        report.with("hives");
        open = new String[] {"blisters"};

        assertThat(denial().everything(RASH)).isSameAs(Cut.NEVER);
        assertThat(denial().everything(new Condition.Has("hives"))).isSameAs(Cut.NEVER);
    }

    @Test
    void aGraveSignThatNobodyKnewIsAskedForAgain() {
        var grave = Sample.pathways(
                Sample.always(Sample.rule("grave", "{any: [fever, hives, collapse]}", "floor: emergency")));
        report.unsureOf("fever", "hives", "collapse", "breathless");
        var horizon = new Horizon(
                grave.terms(), Facts.of(report.build(), grave.terms()), Sample.set("fever", "hives"), Sample.set());

        var unknown = new Denial(horizon, uses)
                .everything(new Condition.Not(new Condition.ReportIs(Condition.State.GRAVE_UNKNOWN)));

        assertThat(unknown.findings()).isEqualTo(findings("hives", "fever"));
        assertThat(new Denial(horizon, uses).everything(new Condition.ReportIs(Condition.State.CONTRADICTORY)))
                .isSameAs(Cut.NEVER);
    }

    private Cut cut(Condition condition) {
        return denial().of(null, condition);
    }

    private Denial denial() {
        var facts = Facts.of(report.build(), Sample.TERMS);
        return new Denial(new Horizon(Sample.TERMS, facts, Sample.set(open), Sample.set(undated)), uses);
    }

    private void used(String finding, int times) {
        uses[Sample.number(finding)] = times;
    }

    private static List<Integer> findings(String... findings) {
        return List.of(findings).stream().map(Sample::number).toList();
    }

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }
}
