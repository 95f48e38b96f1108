package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.ScoringFixture.flags;
import static org.dermatrail.triage.scoring.ScoringFixture.reportOf;
import static org.dermatrail.triage.scoring.ScoringFixture.score;

import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A VIDA that a clinician has rated: activity within a year raises and stops needling; stability clears nobody. */
class RatedActivityTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void activityWithinAYearIsAConsultation(int vida) {
        var scoring = score(reportOf("vitiligo").measuring("vida", vida));

        assertThat(scoring.urgency()).isEqualTo(Urgency.CONSULTATION);
        assertThat(flags(scoring)).contains("active-vitiligo");
    }

    @Test
    void itIsEnoughByItself() {
        var scoring = score(reportOf().measuring("vida", 1));

        assertThat(scoring.inScope()).isTrue();
        assertThat(flags(scoring)).contains("active-vitiligo");
    }

    @Test
    void needlingIsStoppedWhateverThePersonSaysOfStability() {
        var scoring = score(
                reportOf("vitiligo", "vitiligo-stable").measuring("vida", 2).planning("microneedling"));

        assertThat(scoring.contraindications())
                .first()
                .satisfies(first ->
                        assertThat(first.procedure() + " " + first.action()).isEqualTo("microneedling stop"));
        assertThat(flags(scoring)).contains("koebner-active");
    }

    @Test
    void ablativeTreatmentIsStoppedToo() {
        var scoring = score(
                reportOf("vitiligo", "vitiligo-stable").measuring("vida", 1).planning("laser-ablative"));

        assertThat(scoring.contraindications())
                .anySatisfy(
                        one -> assertThat(one.procedure() + " " + one.action()).isEqualTo("laser-ablative stop"));
    }

    @Test
    void itSilencesReassurance() {
        var stable = score(reportOf("vitiligo", "vitiligo-stable"));
        var rated = score(reportOf("vitiligo", "vitiligo-stable").measuring("vida", 1));

        assertThat(stable.explanation()).extracting(Line::rule).contains("vitiligo.stable");
        assertThat(rated.explanation()).extracting(Line::rule).doesNotContain("vitiligo.stable");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void stabilityClearsNobody(int vida) {
        var without = score(reportOf("vitiligo", "vitiligo-spreading").planning("microneedling"));
        var with = score(reportOf("vitiligo", "vitiligo-spreading")
                .measuring("vida", vida)
                .planning("microneedling"));

        assertThat(with.urgency()).isEqualTo(without.urgency());
        assertThat(with.score()).isEqualTo(without.score());
        assertThat(with.contraindications()).isEqualTo(without.contraindications());
    }
}
