package org.dermatrail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Limits limits = new Limits();

    @Test
    void figuresAsWantedAreOk() {
        limits.atLeast("recall", 1, 1);
        limits.below("p99", 10, 9.9);
        limits.atMost("found", 300, 300);

        assertThat(limits.areMet()).isTrue();
        assertThat(limits.table().lines().skip(1).toList())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).endsWith("ok"));
    }

    @Test
    void oneFigureThatIsMissedIsEnough() {
        limits.atLeast("rank", 0.94, 0.95);
        limits.below("p99", 10, 10);

        assertThat(limits.areMet()).isFalse();
        assertThat(limits.table()).containsPattern("p99 +< 10.0 +10.0 +MISSED");
    }

    @Test
    void whatWasNotMeasuredIsMissed() {
        assertThat(limits.areMet()).isFalse();

        limits.below("p99", 10, Double.NaN);
        limits.atLeast("gain", 0.85, Double.NaN);

        assertThat(limits.lines()).noneMatch(Limits.Line::ok);
    }
}
