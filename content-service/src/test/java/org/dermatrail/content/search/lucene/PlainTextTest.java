package org.dermatrail.content.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "**Call** an *ambulance*,Call an ambulance",
        "## Heading,Heading",
        "- one item,one item",
        "> said,said",
        "[the page](https://example.org/a) says,the page says",
        "2 * 3 < 7 and a_b,2 * 3 < 7 and a_b",
        "<script>alert(1)</script>,<script>alert(1)</script>"
    })
    void marksAreTakenOffAndTextStays(String markdown, String text) {
        assertThat(PlainText.of(markdown)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "[", "*", "- ", "`", "]("})
    void noTextIsTooNested(String mark) {
        assertThatCode(() -> PlainText.of(mark.repeat(25_000))).doesNotThrowAnyException();
    }

    @Test
    void anEmptyTextStaysEmpty() {
        assertThat(PlainText.of("")).isEmpty();
    }
}
