package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.ScoringFixture.KNOWLEDGE;
import static org.dermatrail.triage.scoring.ScoringFixture.flags;
import static org.dermatrail.triage.scoring.ScoringFixture.reportOf;
import static org.dermatrail.triage.scoring.ScoringFixture.score;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dermatrail.triage.pathway.Urgency;

/** Of two values of one measurement the one that asks for more care counts, and the difference is told. */
class MeasuredTwicePropertyTest {

    @Example
    void theLowerSaturationCounts() {
        var scoring = score(
                reportOf("rash").aged(50).measuring("oxygen-saturation", 88).measuring("oxygen-saturation", 97));

        assertThat(scoring.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(flags(scoring)).contains("contradiction");
    }

    @Example
    void theLowerPressureCountsToo() {
        var scoring =
                score(reportOf("rash").aged(50).measuring("systolic-bp", 85).measuring("systolic-bp", 120));

        assertThat(scoring.urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Example
    void aLowAndAHighValueOfOneSignAreStillOneSign() {
        var scoring =
                score(reportOf("rash").aged(50).measuring("systolic-bp", 85).measuring("systolic-bp", 225));

        assertThat(scoring.explanation()).extracting(Line::rule).doesNotContain("infection.news2-emergency");
    }

    @Example
    void theSameValueTwiceIsNoContradiction() {
        var scoring =
                score(reportOf("rash").aged(50).measuring("temperature-c", 36.8).measuring("temperature-c", 36.8));

        assertThat(flags(scoring)).doesNotContain("contradiction");
    }

    /** The points of boils, which name a time for a lesser urgency, are among those that reach a day. */
    @Example
    void aRuleThatNamesALongerTimePutsOffNothingThatOthersReachTogether() {
        var complaints = reportOf("boil-recurrent", "hair-loss-diffuse", "vitiligo-spreading", "white-patch-genital")
                .aged(50);

        assertThat(score(complaints).within()).isEqualTo(Duration.ofHours(24));
        assertThat(score(complaints.measuring("seven-point-checklist", 4)).within())
                .isEqualTo(Duration.ofHours(24));
    }

    @Property(tries = 3000)
    void eitherValueAloneIsNoMoreUrgent(@ForAll("complaints") List<String> complaints, @ForAll("pairs") Pair pair) {
        var both = score(reportOf(complaints.toArray(String[]::new))
                .aged(50)
                .measuring(pair.id(), pair.one())
                .measuring(pair.id(), pair.other()));
        for (double value : List.of(pair.one(), pair.other())) {
            var alone =
                    score(reportOf(complaints.toArray(String[]::new)).aged(50).measuring(pair.id(), value));

            assertThat(both.urgency().atLeast(alone.urgency())).isTrue();
            assertThat(both.within()).isLessThanOrEqualTo(alone.within());
            assertThat(flags(both)).containsAll(flags(alone));
        }
        assertThat(flags(both).contains("contradiction")).isEqualTo(pair.one() != pair.other());
    }

    @Property(tries = 500)
    void theirOrderDoesNotMatter(@ForAll("complaints") List<String> complaints, @ForAll("pairs") Pair pair) {
        var one = reportOf(complaints.toArray(String[]::new))
                .measuring(pair.id(), pair.one())
                .measuring(pair.id(), pair.other());
        var other = reportOf(complaints.toArray(String[]::new))
                .measuring(pair.id(), pair.other())
                .measuring(pair.id(), pair.one());

        assertThat(score(one)).isEqualTo(score(other));
    }

    @Provide
    Arbitrary<List<String>> complaints() {
        return Arbitraries.of(KNOWLEDGE.vocabulary().findings().keySet())
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return Arbitraries.of(KNOWLEDGE.vocabulary().measurements().values())
                .flatMap(term -> Combinators.combine(value(term.min(), term.max()), value(term.min(), term.max()))
                        .as((one, other) -> new Pair(term.id(), one, other)));
    }

    private static Arbitrary<Double> value(double min, double max) {
        return Arbitraries.doubles().between(min, max).ofScale(1);
    }

    record Pair(String id, double one, double other) {}
}
