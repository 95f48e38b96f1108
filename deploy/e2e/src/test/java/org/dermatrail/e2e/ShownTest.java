package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    private static final String TOLD = """
            before {"a":0}
            {"a":1,"b":[{"c":"x y"},{"c":"z","d":null}],"e":[],"f":2.0}
            after
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}                              | true",
                "{\"f\":2.0,\"e\":[]}                   | true",
                "{\"b\":[{\"c\":\"x…\"},{\"d\":null}]}  | true",
                "{\"b\":[\"…\",{\"c\":\"z\"}]}          | true",
                "{\"b\":\"…\"}                          | true",
                "{\"e\":[\"…\"]}                          | true",
                "{\"a\":0}                              | false",
                "{\"g\":null}                           | false",
                "{\"b\":[{\"c\":\"x…\"}]}               | false",
                "{\"b\":[{\"d\":null},{\"c\":\"x y\"}]} | false",
                "{\"b\":[\"…\",{\"c\":\"y\"}]}          | false",
                "{\"b\":[]}                             | false",
                "{\"e\":[{}]}                           | false",
                "{\"a\":{}}                             | false"
            })
    void anAnswerHoldsWhatIsShownOfIt(String shown, boolean held) {
        assertThat(Shown.of("json", shown).isIn(TOLD)).isEqualTo(held);
    }

    @Test
    void linesAreShownWhole() {
        assertThat(Shown.of("text", "after\nbefore …\n").isIn(TOLD)).isTrue();
        assertThat(Shown.of("text", "after\nbefore\n").isIn(TOLD)).isFalse();
    }

    @Test
    void aFenceOfAnotherKindIsNotPassedOver() {
        assertThatThrownBy(() -> Shown.of("", "{}")).isInstanceOf(IllegalArgumentException.class);
    }
}
