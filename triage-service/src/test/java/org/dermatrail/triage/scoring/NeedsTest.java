package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedsTest {

    private static final Terms TERMS = ScoringFixture.PATHWAYS.terms();
    private static final Condition FEVER = new Condition.Has("fever");
    private static final Condition ITCH = new Condition.Has("itch");
    private static final Condition RASH = new Condition.Has("rash");
    private static final Condition PUS = new Condition.Has("pus");
    private static final Condition UNSAID = new Condition.Not(new Condition.Has("scar"));

    @Test
    void allNeedsEachOfItsFindings() {
        var needs = needs(all(FEVER, all(ITCH, UNSAID)));

        assertThat(met(needs, "fever", "itch")).isTrue();
        assertThat(met(needs, "fever")).isFalse();
        assertThat(met(needs, "itch")).isFalse();
    }

    @Test
    void anyNeedsOneOfItsFindings() {
        var needs = needs(all(FEVER, any(ITCH, RASH)));

        assertThat(met(needs, "fever", "rash")).isTrue();
        assertThat(met(needs, "fever", "itch")).isTrue();
        assertThat(met(needs, "fever")).isFalse();
        assertThat(met(needs, "itch", "rash")).isFalse();
    }

    @Test
    void anyNeedsNothingWhereOneOfItsPartsNeedsNothing() {
        assertThat(met(needs(any(FEVER, UNSAID)))).isTrue();
        assertThat(met(needs(any(FEVER, all(UNSAID, ITCH))))).isFalse();
        assertThat(met(needs(any(FEVER, all(UNSAID, ITCH))), "itch")).isTrue();
    }

    @Test
    void allInsideAnyNeedsEachOfItsFindings() {
        var needs = needs(any(FEVER, all(any(ITCH, RASH), PUS)));

        assertThat(met(needs, "itch", "rash")).isFalse();
        assertThat(met(needs, "pus")).isFalse();
        assertThat(met(needs, "pus", "rash")).isTrue();
        assertThat(met(needs, "fever")).isTrue();
        assertThat(needs.suffice()).isTrue();
    }

    @Test
    void ofTooManySetsTheSmallestAreNeededAndTheTestDecides() {
        var needs = needs(all(any(FEVER, ITCH), RASH, PUS, any(FEVER, PUS), any(FEVER, RASH, ITCH)));

        assertThat(needs.sets()).hasSize(Needs.MOST);
        assertThat(needs.suffice()).isFalse();
        assertThat(met(needs, "rash", "pus")).isFalse();
        assertThat(met(needs, "rash", "pus", "itch")).isTrue();
        assertThat(needs(all(any(FEVER, ITCH), RASH, PUS, any(FEVER, PUS))).suffice())
                .isTrue();
    }

    @Test
    void someOfManyNeedsOneAndNoneNeedsNothing() {
        assertThat(met(needs(new Condition.AtLeast(2, List.of(FEVER, ITCH))))).isFalse();
        assertThat(met(needs(new Condition.AtLeast(2, List.of(FEVER, ITCH))), "itch"))
                .isTrue();
        assertThat(met(needs(new Condition.AtLeast(0, List.of(FEVER, ITCH))))).isTrue();
        assertThat(met(needs(new Condition.AtLeast(1, List.of(FEVER, UNSAID))))).isTrue();
    }

    @Test
    void whatIsKnownOrBeganIsPresent() {
        assertThat(met(needs(new Condition.Known(FEVER)))).isFalse();
        assertThat(met(needs(new Condition.Known(FEVER)), "fever")).isTrue();
        assertThat(met(needs(new Condition.Onset("fever", Duration.ofDays(1), null))))
                .isFalse();
        assertThat(met(needs(new Condition.Onset("fever", Duration.ofDays(1), null)), "fever"))
                .isTrue();
        assertThat(met(needs(new Condition.Onset(null, Duration.ofDays(1), null))))
                .isTrue();
    }

    @Test
    void whatMayBeAbsentIsNotNeeded() {
        assertThat(met(needs(new Condition.Not(FEVER)))).isTrue();
        assertThat(met(needs(new Condition.Possibly(FEVER)))).isTrue();
    }

    @Test
    void whatWasNotTakenOrPlannedIsNeeded() {
        long[] taken = TERMS.none();
        Bits.add(taken, TERMS.taken(TERMS.measurement("itch-nrs")));
        long[] planned = TERMS.none();
        Bits.add(planned, TERMS.procedure("tattoo"));
        var high = needs(new Condition.Measured("itch-nrs", 7.0, null));
        var plan = needs(new Condition.Planned(new TreeSet<>(List.of("filler", "tattoo"))));

        assertThat(met(high, "itch")).isFalse();
        assertThat(met(high, taken)).isTrue();
        assertThat(met(high, planned)).isFalse();
        assertThat(met(plan, "itch")).isFalse();
        assertThat(met(plan, planned)).isTrue();
        assertThat(met(plan, taken)).isFalse();
    }

    @Test
    void needsSufficeWhereAConditionIsMadeOfChoicesThatMustAllBePresent() {
        assertThat(needs(all(FEVER, any(ITCH, all(any(RASH))))).suffice()).isTrue();
        assertThat(needs(all(FEVER, any(ITCH, any(RASH, new Condition.Known(ITCH)))))
                        .suffice())
                .isTrue();
        assertThat(needs(new Condition.Planned(new TreeSet<>(List.of("tattoo"))))
                        .suffice())
                .isTrue();
        assertThat(needs(new Condition.AtLeast(1, List.of(FEVER, ITCH))).suffice())
                .isTrue();
        assertThat(needs(new Condition.AtLeast(2, List.of(FEVER, ITCH))).suffice())
                .isFalse();
        assertThat(needs(new Condition.AtLeast(0, List.of(FEVER))).suffice()).isTrue();
        assertThat(needs(new Condition.AtLeast(1, List.of(FEVER, UNSAID))).suffice())
                .isFalse();
        assertThat(needs(all(FEVER, UNSAID)).suffice()).isFalse();
        assertThat(needs(any(FEVER, new Condition.Known(UNSAID))).suffice()).isFalse();
        assertThat(needs(new Condition.Measured("itch-nrs", 7.0, null)).suffice())
                .isFalse();
        assertThat(needs(new Condition.Onset("fever", Duration.ofDays(1), null)).suffice())
                .isFalse();
    }

    @Test
    void whatDecidesOtherwiseThanByPresenceIsNeitherNeededNorEnough() {
        for (Condition one : List.of(
                new Condition.Not(FEVER),
                new Condition.Possibly(FEVER),
                new Condition.Onset(null, null, Duration.ofDays(1)))) {
            assertThat(met(needs(one))).as("%s", one).isTrue();
            assertThat(met(needs(any(FEVER, one)))).as("%s", one).isTrue();
            assertThat(needs(one).suffice()).as("%s", one).isFalse();
            assertThat(needs(any(FEVER, one)).suffice()).as("%s", one).isFalse();
        }
    }

    @Test
    void anAgeAndASexAreThings() {
        var girl = needs(all(new Condition.Age(null, 18), new Condition.SexIs(Sex.FEMALE)));

        assertThat(girl.suffice()).isTrue();
        assertThat(met(girl, of(17, Sex.FEMALE))).isTrue();
        assertThat(met(girl, of(18, Sex.FEMALE))).isFalse();
        assertThat(met(girl, of(null, Sex.FEMALE))).isFalse();
        assertThat(met(girl, of(17, Sex.MALE))).isFalse();
        assertThat(met(girl, of(17, Sex.OTHER))).isFalse();
    }

    @Test
    void whatIsSaidOfTheWholeReportIsAThing() {
        var needs = needs(new Condition.ReportIs(Condition.State.EMPTY));

        assertThat(needs.suffice()).isTrue();
        assertThat(met(needs, of(null, Sex.FEMALE))).isTrue();
        assertThat(met(needs, "itch")).isFalse();
    }

    private static long[] of(@Nullable Integer age, Sex sex) {
        var report = new ScoringFixture.ReportBuilder().of(sex);
        return Facts.of((age == null ? report : report.aged(age)).build(), TERMS)
                .present();
    }

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    private static Needs needs(Condition condition) {
        return Needs.of(condition, TERMS);
    }

    private static boolean met(Needs needs, String... present) {
        long[] set = TERMS.none();
        for (String id : present) {
            Bits.add(set, TERMS.finding(id));
        }
        return met(needs, set);
    }

    private static boolean met(Needs needs, long[] present) {
        return needs.sets().stream().allMatch(set -> Bits.meet(set, present));
    }
}
