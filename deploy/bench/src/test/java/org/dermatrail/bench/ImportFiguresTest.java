package org.dermatrail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportFiguresTest {

    @Test
    void theLargestSizeCounts() {
        assertThat(ImportFigures.limits(List.of(figures(1000, 0, 2, 2, 1000), figures(40_000, 0, 10, 20, 40_000)))
                        .areMet())
                .isTrue();
    }

    @Test
    void eachFigureCanBeMissed() {
        assertThat(missed(figures(40_000, 0, 21, 21, 40_000)))
                .containsExactly("documents/s stored", "documents/s stored and evented");
        assertThat(missed(figures(40_000, 0, 10, 21, 40_000))).containsExactly("documents/s stored and evented");
        assertThat(missed(figures(40_000, 1, 10, 10, 40_000))).containsExactly("documents refused");
        assertThat(missed(figures(40_000, 0, 10, 10, 39_999))).containsExactly("events for each document");
    }

    @Test
    void nothingMeasuredIsMissed() {
        assertThat(ImportFigures.limits(List.of()).areMet()).isFalse();
        assertThat(ImportFigures.limits(List.of(figures(0, 0, 1, 1, 0))).areMet())
                .isFalse();
    }

    private static List<String> missed(ImportFigures figures) {
        return ImportFigures.limits(List.of(figures)).lines().stream()
                .filter(line -> !line.ok())
                .map(Limits.Line::figure)
                .toList();
    }

    private static ImportFigures figures(long documents, long refused, int stored, int evented, long events) {
        return new ImportFigures(
                documents,
                refused,
                documents,
                Duration.ofSeconds(stored),
                Duration.ofSeconds(evented),
                events,
                Duration.ofSeconds(evented),
                100,
                100);
    }
}
