package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.names;
import static org.dermatrail.triage.scoring.Sample.number;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final int FIRST_MEASUREMENT = Sample.TERMS.taken(Sample.TERMS.measurement("temperature"));

    @Test
    void whatIsToldBringsAlongWhatItImpliesAndWhatIsDeniedTakesAlongWhatImpliesIt() {
        var facts = facts(Sample.report("keloid").without("rash"));

        assertThat(names(facts.present())).containsExactly("scar", "raised", "keloid");
        assertThat(names(facts.absent())).containsExactly("hives", "rash", "blisters");
        assertThat(names(facts.told())).containsExactly("keloid");
        assertThat(names(facts.denied())).containsExactly("rash");
        assertThat(facts.contradictory()).isFalse();
    }

    @Test
    void whatIsToldAndDeniedIsThere() {
        var facts = facts(Sample.report("hives").without("rash"));

        assertThat(names(facts.present())).containsExactly("hives", "rash");
        assertThat(names(facts.absent())).containsExactly("blisters");
        assertThat(facts.contradictory()).isTrue();
    }

    @Test
    void aMeasurementMeansAFindingFromItsValueOn() {
        assertThat(Bits.has(
                        facts(Sample.report().measuring("temperature", 37.9)).present(), number("fever")))
                .isFalse();
        assertThat(Bits.has(facts(Sample.report().measuring("temperature", 38)).present(), number("fever")))
                .isTrue();
    }

    @Test
    void aMeasurementThatIsNoNumberWasNotTaken() {
        var facts = facts(Sample.report().measuring("temperature", Double.NaN));

        assertThat(facts.measured(0)).isEmpty();
        assertThat(Bits.has(facts.present(), FIRST_MEASUREMENT)).isFalse();
        assertThat(facts.empty()).isTrue();
        assertThat(facts(Sample.report().measuring("temperature", Double.NaN).measuring("temperature", 37))
                        .measured(0))
                .containsExactly(37);
    }

    @Test
    void theSameValueTwiceIsNoContradictionAndTwoValuesAre() {
        var same = facts(Sample.report().measuring("temperature", 37).measuring("temperature", 37));
        var different = facts(Sample.report().measuring("temperature", 37).measuring("temperature", 38));

        assertThat(same.measured(0)).containsExactly(37);
        assertThat(same.contradictory()).isFalse();
        assertThat(different.measured(0)).containsExactly(37, 38);
        assertThat(different.contradictory()).isTrue();
        assertThat(Bits.has(different.present(), FIRST_MEASUREMENT)).isTrue();
    }

    @Test
    void aReportIsEmptyUntilSomethingIsToldDeniedMeasuredOrPlanned() {
        assertThat(facts(Sample.report().unsureOf("fever").aged(40)).empty()).isTrue();
        assertThat(facts(Sample.report("fever")).empty()).isFalse();
        assertThat(facts(Sample.report().without("fever")).empty()).isFalse();
        assertThat(facts(Sample.report().measuring("itch-score", 0)).empty()).isFalse();
        assertThat(facts(Sample.report().planning("filler")).empty()).isFalse();
    }

    @Test
    void whatCanBeSaidOfTheWholeIsThereAsLongAsItHolds() {
        var empty = facts(Sample.report());
        var copy = empty.copy();
        copy.become(empty, number("itch"));

        assertThat(states(empty)).containsExactly(Condition.State.EMPTY);
        assertThat(states(copy)).isEmpty();
        assertThat(states(empty.with(number("itch"), Presence.PRESENT))).isEmpty();
        assertThat(states(facts(Sample.report("hives").without("rash"))))
                .containsExactly(Condition.State.CONTRADICTORY);
        assertThat(states(facts(Sample.report().withTextNobodyUnderstood())))
                .containsExactly(Condition.State.EMPTY, Condition.State.NOT_UNDERSTOOD);
    }

    @Test
    void anUnknownAgeIsNoNumber() {
        assertThat(facts(Sample.report()).age()).isNaN();
        assertThat(facts(Sample.report().aged(-1)).age()).isNaN();
        assertThat(facts(Sample.report().aged(0)).age()).isZero();
    }

    @Test
    void theSexIsAsTold() {
        assertThat(facts(Sample.report().of(Sex.MALE)).sex()).isEqualTo(Sex.MALE);
        assertThat(facts(Sample.report().of(Sex.OTHER)).sex()).isEqualTo(Sex.OTHER);
    }

    @Test
    void theLatestBeginningIsOpenWhereNoneIsTold() {
        assertThat(facts(Sample.report("itch")).latestOnset()).isNaN();
        assertThat(facts(Sample.report().since("itch", Duration.ofDays(2)).since("fever", Duration.ofHours(2)))
                        .latestOnset())
                .isEqualTo(7200);
        assertThat(facts(Sample.report().since("itch", Duration.ofSeconds(-5))).latestOnset())
                .isZero();
    }

    @Test
    void aGraveSignIsOpenOnlyWhereNothingElseTellsOfIt() {
        var terms = Sample.pathways(
                        Sample.always(Sample.rule("grave", "{any: [hives, rash, fever, scar]}", "floor: emergency")))
                .terms();

        var facts = Facts.of(
                Sample.report("hives")
                        .unsureOf("rash", "fever", "itch", "scar")
                        .without("scar")
                        .build(),
                terms);

        assertThat(names(facts.graveUnknown())).containsExactly("fever");
    }

    @Test
    void whatIsLearnedIsAddedToWhatIsKnown() {
        var before = facts(Sample.report("itch").without("rash"));
        var after = before.with(number("keloid"), Presence.PRESENT);

        assertThat(names(after.told())).containsExactly("keloid", "itch");
        assertThat(names(after.present())).containsExactly("scar", "raised", "keloid", "itch");
        assertThat(names(before.told())).containsExactly("itch");
        assertThat(names(before.present())).containsExactly("itch");
    }

    @Test
    void whatFollowsFromALearnedFindingIsNoLongerAbsent() {
        var after = facts(Sample.report().without("rash")).with(number("hives"), Presence.PRESENT);

        assertThat(names(after.present())).containsExactly("hives", "rash");
        assertThat(names(after.absent())).containsExactly("blisters");
        assertThat(after.contradictory()).isTrue();
    }

    @Test
    void whatWasDeniedIsTakenBackWhenItIsTold() {
        var after = facts(Sample.report().without("rash")).with(number("rash"), Presence.PRESENT);

        assertThat(names(after.told())).containsExactly("rash");
        assertThat(after.denied()).isEqualTo(Sample.set());
        assertThat(names(after.present())).containsExactly("rash");
        assertThat(after.absent()).isEqualTo(Sample.set());
        assertThat(after.contradictory()).isFalse();
    }

    @Test
    void whatIsTakenBackIsForgottenWithItsBeginning() {
        var told = facts(Sample.report().since("hives", Duration.ofDays(1)));
        var forgotten = told.with(number("hives"), Presence.UNKNOWN);
        var denied = told.with(number("hives"), Presence.ABSENT);

        assertThat(forgotten.empty()).isTrue();
        assertThat(forgotten.latestOnset()).isNaN();
        assertThat(names(denied.absent())).containsExactly("hives");
        assertThat(names(denied.denied())).containsExactly("hives");
        assertThat(denied.onset(number("rash"))).isEqualTo(Onsets.UNKNOWN);
        assertThat(told.onset(number("rash"))).isEqualTo(86_400);
    }

    @Test
    void aCopyBecomesWhatTheReportWouldBeWithOneFindingMoreEachTimeAnew() {
        var report = facts(Sample.report("itch").without("rash"));
        var copy = report.copy();

        copy.become(report, number("keloid"));
        copy.become(report, number("hives"));

        assertThat(names(copy.told())).containsExactly("hives", "itch");
        assertThat(names(copy.present())).containsExactly("hives", "rash", "itch");
        assertThat(names(copy.absent())).containsExactly("blisters");
        assertThat(names(report.absent())).containsExactly("hives", "rash", "blisters");
    }

    private static Facts facts(ScoringFixture.ReportBuilder report) {
        return Facts.of(report.build(), Sample.TERMS);
    }

    private static List<Condition.State> states(Facts facts) {
        return Arrays.stream(Condition.State.values())
                .filter(state -> Bits.has(facts.present(), Sample.TERMS.state(state)))
                .toList();
    }
}
