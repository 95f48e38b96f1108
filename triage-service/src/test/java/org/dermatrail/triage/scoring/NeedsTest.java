package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;

class NeedsTest {

    private static final Terms TERMS = ScoringFixture.PATHWAYS.terms();
    private static final Condition FEVER = new Condition.Has("fever");
    private static final Condition ITCH = new Condition.Has("itch");
    private static final Condition RASH = new Condition.Has("rash");
    private static final Condition ADULT = new Condition.Age(18, null);

    @Test
    void allNeedsEachOfItsFindings() {
        var needs = needs(all(FEVER, all(ITCH, ADULT)));

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
        assertThat(met(needs(any(FEVER, ADULT)))).isTrue();
        assertThat(met(needs(any(FEVER, all(ADULT, ITCH))))).isFalse();
        assertThat(met(needs(any(FEVER, all(ADULT, ITCH))), "itch")).isTrue();
    }

    @Test
    void ofAllInsideAnyTheSmallestSetIsNeeded() {
        var needs = needs(any(FEVER, all(any(ITCH, RASH), new Condition.Has("pus"))));

        assertThat(met(needs, "itch", "rash")).isFalse();
        assertThat(met(needs, "pus")).isTrue();
    }

    @Test
    void someOfManyNeedsOneAndNoneNeedsNothing() {
        assertThat(met(needs(new Condition.AtLeast(2, List.of(FEVER, ITCH))))).isFalse();
        assertThat(met(needs(new Condition.AtLeast(2, List.of(FEVER, ITCH))), "itch"))
                .isTrue();
        assertThat(met(needs(new Condition.AtLeast(0, List.of(FEVER, ITCH))))).isTrue();
        assertThat(met(needs(new Condition.AtLeast(1, List.of(FEVER, ADULT))))).isTrue();
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
        assertThat(high.met(taken)).isTrue();
        assertThat(high.met(planned)).isFalse();
        assertThat(met(plan, "itch")).isFalse();
        assertThat(plan.met(planned)).isTrue();
        assertThat(plan.met(taken)).isFalse();
    }

    @Test
    void needsSufficeWhereAConditionIsMadeOfChoicesThatMustAllBePresent() {
        assertThat(needs(all(FEVER, any(ITCH, all(any(RASH))))).suffice()).isFalse();
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
        assertThat(needs(new Condition.AtLeast(1, List.of(FEVER, ADULT))).suffice())
                .isFalse();
        assertThat(needs(all(FEVER, ADULT)).suffice()).isFalse();
        assertThat(needs(any(FEVER, new Condition.Known(ADULT))).suffice()).isFalse();
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
                new Condition.Onset(null, null, Duration.ofDays(1)),
                ADULT,
                new Condition.SexIs(Sex.FEMALE),
                new Condition.ReportIs(Condition.State.NOT_UNDERSTOOD))) {
            assertThat(met(needs(one))).as("%s", one).isTrue();
            assertThat(met(needs(any(FEVER, one)))).as("%s", one).isTrue();
            assertThat(needs(one).suffice()).as("%s", one).isFalse();
            assertThat(needs(any(FEVER, one)).suffice()).as("%s", one).isFalse();
        }
        assertThat(needs(any(FEVER, all(ITCH, RASH))).suffice()).isFalse();
    }

    @Test
    void onlyWordsThatAreNotEmptyAreLookedAt() {
        assertThat(needs(FEVER).words()).hasSize(2);
        assertThat(needs(all(FEVER, ITCH)).words()).hasSize(4);
        assertThat(needs(ADULT).words()).isEmpty();
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
        return needs.met(set);
    }
}
