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
    @ValueSource(strings = {"", "%", "AAAA", "J29yIDE9MQ"})
    void aCursorThatIsNoneOfOursIsRefused(String cursor) {
        assertThatThrownBy(() -> Keyset.of(cursor, null)).isInstanceOf(RefusedRequest.class);
    }
}
