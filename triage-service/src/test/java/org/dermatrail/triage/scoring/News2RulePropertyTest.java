package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.ScoringFixture.reportOf;
import static org.dermatrail.triage.scoring.ScoringFixture.score;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.scale.Reading;
import org.dermatrail.triage.scale.Scale;
import org.dermatrail.triage.scale.Scales;

/** The rules count the points of NEWS2 as the instrument tells them; they agree with it, and only ever raise. */
class News2RulePropertyTest {

    private static final Scale NEWS2 = Objects.requireNonNull(Scales.named("news2"));

    @Property(tries = 3000)
    void theRulesFireWhereTheInstrumentSaysSo(@ForAll("vitals") Vitals vitals) {
        Reading reading = Objects.requireNonNull(NEWS2.read(vitals.report().build()));

        var fired =
                score(vitals.report()).explanation().stream().map(Line::rule).toList();

        assertThat(fired.contains("infection.news2-emergency")).isEqualTo(reading.value() >= 7);
        assertThat(fired.contains("infection.news2-urgent"))
                .isEqualTo(reading.value() >= 5 || vitals.someSignHasThreePoints());
    }

    @Property(tries = 1000)
    void withSignsOfAnInfectionFiveIsAnEmergency(@ForAll("vitals") Vitals vitals) {
        var scoring = score(vitals.report().with("skin-infection"));

        if (Objects.requireNonNull(NEWS2.read(vitals.report().build())).value() >= 5) {
            assertThat(scoring.urgency().atLeast(Urgency.EMERGENCY)).isTrue();
            assertThat(ScoringFixture.flags(scoring)).contains("sepsis");
        }
    }

    @Property(tries = 1000)
    void vitalSignsNeverLowerAResult(@ForAll("vitals") Vitals vitals, @ForAll("complaints") String complaint) {
        var without = score(reportOf(complaint).aged(50));
        var with = score(vitals.report().with(complaint));

        assertThat(with.urgency().atLeast(without.urgency())).isTrue();
        assertThat(ScoringFixture.flags(with)).containsAll(ScoringFixture.flags(without));
    }

    @Property(tries = 500)
    void anEnteredTotalNeverLowersAResult(@ForAll("totals") int total, @ForAll("complaints") String complaint) {
        var without = score(reportOf(complaint).aged(50));
        var with = score(reportOf(complaint).aged(50).measuring("news2", total));

        assertThat(with.urgency().atLeast(without.urgency())).isTrue();
        assertThat(total < 7 || with.urgency().atLeast(Urgency.EMERGENCY)).isTrue();
        assertThat(total < 5 || with.urgency().atLeast(Urgency.CONSULTATION_24)).isTrue();
    }

    @Provide
    Arbitrary<Integer> totals() {
        return Arbitraries.integers().between(0, 20);
    }

    @Provide
    Arbitrary<String> complaints() {
        return Arbitraries.of(List.of("rash", "skin-infection", "vitiligo", "facial-droop", "vitiligo-stable", "scar"));
    }

    @Provide
    Arbitrary<Vitals> vitals() {
        return Combinators.combine(
                        sign(0, 80),
                        sign(50, 100),
                        sign(40, 300),
                        sign(20, 250),
                        sign(30, 45),
                        Arbitraries.of(true, false))
                .as(Vitals::new);
    }

    private static Arbitrary<Double> sign(double min, double max) {
        return Arbitraries.doubles().between(min, max).ofScale(1);
    }

    record Vitals(double breaths, double saturation, double pressure, double pulse, double warmth, boolean confused) {

        /** As published, a value between two bands being the further from normal. */
        boolean someSignHasThreePoints() {
            return breaths < 9
                    || breaths > 24
                    || saturation < 92
                    || pressure < 91
                    || pressure > 219
                    || pulse < 41
                    || pulse > 130
                    || warmth < 35.1;
        }

        ScoringFixture.ReportBuilder report() {
            var report = confused ? reportOf("confusion") : reportOf();
            return report.aged(50)
                    .measuring("respiratory-rate", breaths)
                    .measuring("oxygen-saturation", saturation)
                    .measuring("systolic-bp", pressure)
                    .measuring("pulse", pulse)
                    .measuring("temperature-c", warmth);
        }
    }
}
