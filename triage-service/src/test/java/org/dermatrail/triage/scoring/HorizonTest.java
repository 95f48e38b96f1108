package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;

/** A horizon against all that a report may still become. */
class HorizonTest {

    private static final Condition HIVES = new Condition.Has("hives");
    private static final Condition RASH = new Condition.Has("rash");
    private static final Condition SCAR = new Condition.Has("scar");
    private static final Condition KELOID = new Condition.Has("keloid");
    private static final Condition ITCH = new Condition.Has("itch");
    private static final Condition FEVER = new Condition.Has("fever");
    private static final Condition BREATHLESS = new Condition.Has("breathless");
    private static final List<Condition> FINDINGS = List.of(HIVES, SCAR, KELOID, ITCH, FEVER, BREATHLESS);
    private static final Duration DAY = Duration.ofDays(1);

    /** Itch is there, a scar is not, hives and fever are open, and about the rest nobody can be asked. */
    private final Futures futures =
            futures(Sample.report("itch").without("scar"), Set.of("hives", "fever"), Set.of("itch"));

    @Test
    void aFindingMayStillBeWhatItsAnswerAndThoseOfOthersMakeIt() {
        FINDINGS.forEach(finding -> foreseen(futures, finding));
        foreseen(futures, RASH);
        assertThat(futures.horizon().of(RASH)).isEqualTo(Truths.TRUE | Truths.UNKNOWN);
        assertThat(futures.horizon().of(BREATHLESS)).isEqualTo(Truths.UNKNOWN);
        assertThat(futures.horizon().of(KELOID)).isEqualTo(Truths.FALSE);
    }

    @Test
    void whatImpliesAnOpenFindingMayBeDeniedWithIt() {
        var open = futures(Sample.report(), Set.of("raised"), Set.of());

        foreseen(open, KELOID);
        foreseen(open, SCAR);
        assertThat(open.horizon().of(KELOID)).isEqualTo(Truths.FALSE | Truths.UNKNOWN);
    }

    @Test
    void nothingIsLeftOpenByNoCondition() {
        assertThat(futures.horizon().of(null)).isEqualTo(Truths.TRUE);
    }

    @Test
    void conditionsAreForeseenPartByPart() {
        for (Condition one : FINDINGS) {
            foreseen(futures, new Condition.Not(one));
            foreseen(futures, new Condition.Possibly(one));
            foreseen(futures, new Condition.Known(one));
            for (Condition other : FINDINGS) {
                if (one != other) {
                    foreseen(futures, new Condition.All(List.of(one, other)));
                    foreseen(futures, new Condition.Any(List.of(one, other)));
                }
            }
        }
        foreseen(futures, new Condition.All(List.of()));
        foreseen(futures, new Condition.Any(List.of()));
    }

    @Test
    void someOfManyAreCountedInEveryWayThatTheyMayTurnOut() {
        for (int count = 1; count <= FINDINGS.size(); count++) {
            foreseen(futures, new Condition.AtLeast(count, FINDINGS));
            foreseen(futures, new Condition.AtLeast(count, List.of(HIVES, FEVER)));
            foreseen(futures, new Condition.AtLeast(count, List.of(SCAR, ITCH, BREATHLESS)));
            foreseen(futures, new Condition.AtLeast(count, List.of(SCAR, KELOID, FEVER)));
            foreseen(futures, new Condition.AtLeast(count, List.of(BREATHLESS, ITCH, RASH)));
        }
    }

    @Test
    void nothingThatIsPossibleIsLeftOutThoughMoreMaySeemSo() {
        for (Condition condition : List.<Condition>of(
                new Condition.All(List.of(HIVES, new Condition.Not(HIVES))),
                new Condition.AtLeast(2, List.of(SCAR, ITCH, new Condition.Possibly(HIVES))))) {
            assertThat(futures.horizon().of(condition) & futures.of(condition)).isEqualTo(futures.of(condition));
        }
    }

    @Test
    void aBeginningIsOpenWhileItsFindingOrItsTimeIs() {
        for (String finding : List.of("itch", "fever", "rash", "scar", "breathless")) {
            foreseen(futures, new Condition.Onset(finding, DAY, null));
        }
        foreseen(futures, new Condition.Onset(null, DAY, null));
        assertThat(futures.horizon().of(new Condition.Onset("scar", DAY, null))).isEqualTo(Truths.FALSE);
        assertThat(futures.horizon().of(new Condition.Onset("breathless", DAY, null)))
                .isEqualTo(Truths.UNKNOWN);
    }

    @Test
    void aToldBeginningIsHeldAgainstItsBounds() {
        var told = futures(Sample.report().since("itch", DAY), Set.of(), Set.of());
        Duration before = DAY.minusSeconds(1);
        Duration after = DAY.plusSeconds(1);

        for (String finding : new String[] {"itch", null}) {
            for (Duration under : new Duration[] {null, before, DAY, after}) {
                for (Duration atLeast : new Duration[] {null, before, DAY, after}) {
                    foreseen(told, new Condition.Onset(finding, under, atLeast));
                }
            }
        }
        assertThat(told.horizon().of(new Condition.Onset("itch", after, DAY))).isEqualTo(Truths.TRUE);
    }

    @Test
    void whatCannotBeDatedStaysInDoubt() {
        var undatable = futures(Sample.report("itch"), Set.of(), Set.of());

        foreseen(undatable, new Condition.Onset("itch", DAY, null));
        foreseen(undatable, new Condition.Onset(null, DAY, null));
        assertThat(undatable.horizon().of(new Condition.Onset("itch", DAY, null)))
                .isEqualTo(Truths.UNKNOWN);
    }

    @Test
    void whatIsOpenMayHaveBegunLaterThanAllThatIsTold() {
        var report = Sample.report().since("itch", DAY).since("hives", DAY);
        var fresh = new Condition.Onset("rash", DAY, null);

        assertThat(futures(report, Set.of("fever"), Set.of()).horizon().of(new Condition.Onset(null, DAY, null)))
                .isEqualTo(Truths.ANY);
        assertThat(futures(report, Set.of("blisters"), Set.of()).horizon().of(fresh))
                .isEqualTo(Truths.ANY);
        assertThat(futures(report, Set.of("fever"), Set.of()).horizon().of(fresh))
                .isEqualTo(Truths.FALSE);
        assertThat(futures(report, Set.of(), Set.of("hives")).horizon().of(fresh))
                .isEqualTo(Truths.ANY);
        assertThat(futures(report, Set.of(), Set.of("itch")).horizon().of(fresh))
                .isEqualTo(Truths.FALSE);
        assertThat(futures(report, Set.of(), Set.of("itch")).horizon().of(new Condition.Onset(null, DAY, null)))
                .isEqualTo(Truths.ANY);
    }

    @Test
    void whatNoAnswerTouchesIsAsTheReportHasIt() {
        for (var report : List.of(
                Sample.report()
                        .aged(40)
                        .of(Sex.FEMALE)
                        .measuring("temperature", 37)
                        .measuring("temperature", 39),
                Sample.report()
                        .of(Sex.MALE)
                        .measuring("temperature", 37)
                        .planning("tattoo")
                        .withTextNobodyUnderstood(),
                Sample.report().of(Sex.OTHER).planning("filler"),
                Sample.report("hives").without("rash"))) {
            var told = futures(report, Set.of(), Set.of());
            for (Integer from : new Integer[] {null, 39, 40, 41}) {
                for (Integer to : new Integer[] {null, 39, 40, 41}) {
                    foreseen(told, new Condition.Age(from, to));
                    foreseen(told, new Condition.Measured("temperature", asDouble(from), asDouble(to)));
                }
            }
            foreseen(told, new Condition.Measured("temperature", 37.5, 38.5));
            foreseen(told, new Condition.Measured("temperature", 38.0, null));
            foreseen(told, new Condition.SexIs(Sex.FEMALE));
            foreseen(told, new Condition.Planned(new TreeSet<>(List.of("tattoo"))));
            for (Condition.State state : Condition.State.values()) {
                foreseen(told, new Condition.ReportIs(state));
            }
        }
    }

    @Test
    void anEmptyReportStaysEmptyOnlyWhileNothingIsAnswered() {
        var empty = new Condition.ReportIs(Condition.State.EMPTY);

        foreseen(futures(Sample.report(), Set.of("fever"), Set.of()), empty);
        foreseen(futures(Sample.report(), Set.of(), Set.of()), empty);
        foreseen(futures(Sample.report("itch"), Set.of("fever"), Set.of()), empty);
    }

    @Test
    void aGraveSignThatNobodyKnewMayYetBeTold() {
        var grave = Sample.pathways(Sample.always(Sample.rule("grave", "{any: [hives, fever]}", "floor: emergency")));
        var unknown = new Condition.ReportIs(Condition.State.GRAVE_UNKNOWN);
        var report = Sample.report("itch").unsureOf("hives", "fever").build();
        var terms = grave.terms();

        for (var open : List.of(Set.of("hives", "fever"), Set.of("hives"), Set.of("fever"), Set.<String>of())) {
            foreseen(new Futures(report, terms, open, Set.of()), unknown);
        }
        foreseen(new Futures(Sample.report("itch").build(), terms, Set.of("fever"), Set.of()), unknown);
        assertThat(Sample.names(
                        new Futures(report, terms, Set.of(), Set.of()).horizon().unknown()))
                .containsExactly("hives", "fever");
    }

    @Test
    void whatIsSupposedToBeDeniedIsAsIfItWereDenied() {
        var report = Sample.report("itch").without("scar");
        var open = Set.of("hives", "rash", "blisters", "fever");
        var supposed = futures(report, open, Set.of()).horizon().denying(Sample.number("rash"));
        var denied = futures(report.without("rash"), Set.of("fever"), Set.of()).horizon();

        assertThat(supposed.open()).isEqualTo(denied.open());
        assertThat(supposed.isOpen(Sample.number("rash"))).isFalse();
        assertThat(supposed.isOpen(Sample.number("fever"))).isTrue();
        for (String finding : Sample.VOCABULARY.findings().keySet()) {
            assertThat(supposed.of(new Condition.Has(finding)))
                    .as(finding)
                    .isEqualTo(denied.of(new Condition.Has(finding)));
        }
    }

    @Test
    void aBeginningThatNobodyKnowsIsAskedForNoMore() {
        var one = futures(Sample.report("itch", "hives"), Set.of("fever"), Set.of("itch", "hives"))
                .horizon();
        var other = one.notDating(Sample.number("itch"));

        assertThat(one.isUndated(Sample.number("itch"))).isTrue();
        assertThat(Sample.names(other.undated())).containsExactly("hives");
        assertThat(other.open()).isEqualTo(one.open());
        assertThat(other.of(new Condition.Onset("itch", DAY, null))).isEqualTo(Truths.UNKNOWN);
        assertThat(other.of(new Condition.Onset("hives", DAY, null))).isEqualTo(Truths.ANY);
    }

    private static void foreseen(Futures futures, Condition condition) {
        assertThat(futures.horizon().of(condition)).as("%s", condition).isEqualTo(futures.of(condition));
    }

    private static Futures futures(ScoringFixture.ReportBuilder report, Set<String> open, Set<String> undated) {
        return new Futures(report.build(), Sample.TERMS, open, undated);
    }

    private static Double asDouble(Integer number) {
        return number == null ? null : number.doubleValue();
    }
}
