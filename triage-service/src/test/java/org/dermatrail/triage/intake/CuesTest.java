package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CuesTest {

    @Test
    void eachCueHasABitOfItsOwn() {
        assertThat(Arrays.stream(Cue.values()).map(cue -> Cues.bit(cue.ordinal())))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCueTooManyIsRefused() {
        assertThat(Cues.bit(63)).isEqualTo(Long.MIN_VALUE);
        assertThatThrownBy(() -> Cues.bit(64))
                .isInstanceOf(LexiconException.class)
                .hasMessage("More than 64 cues: merge some");
    }
}
