package org.dermatrail.triage.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTest {

    @Test
    void aReasonIsKeptAsItIsSaid() {
        assertThat(new Why(" Doppelt geprüft \uD83D\uDE00,\nzwei Zeilen ").said())
                .contains("Doppelt geprüft \uD83D\uDE00,\nzwei Zeilen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000", "a\tb", "a\ud800", "\udc00a", "a\u202eb", "a\u2066b"})
    void whatCouldNotBeKeptOrReadIsNoReason(String reason) {
        assertThat(new Why(reason).said()).isEmpty();
    }
}
