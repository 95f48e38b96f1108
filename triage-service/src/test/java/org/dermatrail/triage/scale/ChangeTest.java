package org.dermatrail.triage.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.dermatrail.triage.scale.Change.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    @ParameterizedTest
    @CsvSource({
        "t-vasi, 10, 17, false, NO_PROVEN_CHANGE, 7.1",
        "t-vasi, 10, 17.09, false, NO_PROVEN_CHANGE, 7.1",
        "t-vasi, 2.0, 9.1, false, WORSE, 7.1",
        "t-vasi, 9.1, 2.0, false, IMPROVED, 7.1",
        "vasi, 10, 5.31, true, NO_PROVEN_CHANGE, 4.7",
        "vasi, 10, 5.3, true, IMPROVED, 4.7",
        "dlqi, 10, 13, false, NO_PROVEN_CHANGE, 4",
        "dlqi, 10, 14, false, WORSE, 4",
        "itch-nrs, 8, 4, false, IMPROVED, 4",
        "itch-nrs, 8, 8, false, NO_PROVEN_CHANGE, 4"
    })
    void isHeldAgainstThePublishedFigure(
            String scale, double before, double now, boolean sameRater, Verdict verdict, double figure) {
        var change = Change.between(named(scale), before, now, sameRater);

        assertThat(change.verdict()).isEqualTo(verdict);
        assertThat(change.figure()).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({"vss, 9, 2, -7", "sunnybrook, 20, 90, 70", "f-vasi, 2.5, 0.5, -2", "news2, 0, 9, 9", "vida, 0, 0, 0"})
    void withoutAFigureIsOnlyADifference(String scale, double before, double now, double difference) {
        var change = Change.between(named(scale), before, now, true);

        assertThat(change.verdict()).isEqualTo(Verdict.UNPROVEN_DIFFERENCE);
        assertThat(change.difference()).isEqualTo(difference);
        assertThat(change.figure()).isNull();
    }

    @Test
    void valuesOutsideTheRangeAreRefused() {
        assertThatThrownBy(() -> Change.between(named("vss"), Double.NaN, 1, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Change.between(named("vss"), 1, 14, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Scale named(String id) {
        return Objects.requireNonNull(Scales.named(id), id);
    }
}
