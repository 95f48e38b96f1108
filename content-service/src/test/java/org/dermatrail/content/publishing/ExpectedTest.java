package org.dermatrail.content.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectedTest {

    @Test
    void nothingSaidIsNothingAccepted() {
        assertThat(Expected.of(null)).isEqualTo(new Expected.Unsaid());
        assertThat(Expected.of(" ")).isEqualTo(new Expected.Unsaid());
        assertThat(Expected.of(null).accepts("a.1")).isFalse();
    }

    @Test
    void aStarAcceptsWhateverThereIs() {
        assertThat(Expected.of(" * ").accepts("a.1")).isTrue();
    }

    @Test
    void oneOfSeveralTagsIsEnough() {
        assertThat(Expected.of("\"a.1\", \"a.2\"").accepts("a.2")).isTrue();
        assertThat(Expected.of("\"a.1\"").accepts("a.2")).isFalse();
    }

    @Test
    void weakAndBareTagsNeverMatch() {
        assertThat(Expected.of("W/\"a.1\"").accepts("a.1")).isFalse();
        assertThat(Expected.of("a.1").accepts("a.1")).isFalse();
        assertThat(Expected.of("\"").accepts("")).isFalse();
    }
}
