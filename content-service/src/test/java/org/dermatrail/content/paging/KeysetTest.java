package org.dermatrail.content.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dermatrail.content.problem.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    @Test
    void aPageBeginsAtTheStartAndHasFiftyRowsUnlessAskedOtherwise() {
        assertThat(Keyset.of(null, null)).isEqualTo(new Keyset("", 50));
        assertThat(Keyset.of("c3Vu", "200")).isEqualTo(new Keyset("sun", 200));
        assertThat(Keyset.of(null, "7").rows()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "", "99999999999"})
    void aSizeBeyondTheLimitsIsRefused(String limit) {
        assertThatThrownBy(() -> Keyset.of(null, limit)).isInstanceOf(RefusedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "AAAA", "J29yIDE9MQ", "c3Vu=", "c3Vucw==", "c3Vucx"})
    void aCursorThatIsNoneOfOursIsRefused(String cursor) {
        assertThatThrownBy(() -> Keyset.of(cursor, null)).isInstanceOf(RefusedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "0199c2a4-0-7000-8000-1", "0199c2a4-0000-7000-8000-00000000000", "7", "sun"})
    void anIdThatIsWrittenOtherwiseIsRefused(String key) {
        assertThatThrownBy(() -> new Keyset(key, 50).afterId()).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void aNumberIsWrittenInOneWay() {
        assertThat(new Keyset("0", 50).below()).isZero();
        assertThat(new Keyset("999999999999999999", 50).below()).isEqualTo(999_999_999_999_999_999L);
        assertThatThrownBy(() -> new Keyset("007", 50).below()).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> new Keyset("1-1-1-1-1", 50).below()).isInstanceOf(RefusedRequest.class);
    }
}
