package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.pathway.SamplePathway.SCHEMA;
import static org.dermatrail.triage.pathway.SamplePathway.SOUND;
import static org.dermatrail.triage.pathway.SamplePathway.refused;

import com.networknt.schema.InputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text of a pathway may hold: it is stored, announced and read by people, and has to come through whole. */
class PathwayTextTest {

    @Test
    void textsOfManyScriptsAndLinesAreRead() {
        var source =
                SOUND.replace("\"A sample\"", "\"Weißfleckenkrankheit, 白斑, البهاق, \uD83D\uDE00, \\U0001F600\\n1\"");

        assertThat(refused(source)).isNull();
        assertThat(SCHEMA.validate(source, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "\\0, 0000",
        "\\e, 001B",
        "\\t, 0009",
        "\\r, 000D",
        "\\N, 0085",
        "\\u007f, 007F",
        "\\ud800, D800",
        "\\udc00, DC00",
        "\\u200f, 200F",
        "\\u061c, 061C",
        "\\L, 2028",
        "\\u202e, 202E",
        "\u202e, 202E",
        "\\u2067, 2067",
    })
    void whatNobodySeesIsRefusedWithItsPlace(String written, String code) {
        for (String text : new String[] {"A sample", "Mind the sun", "It may spread", "a case"}) {
            var source = SOUND.replace(text, text + written);

            var invalid = refused(source);

            assertThat(invalid).as(text).isNotNull();
            assertThat(invalid.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.message()).isEqualTo("holds U+" + code + ", which nobody sees: take it out");
                assertThat(fault.line()).isGreaterThan(2);
                assertThat(source.lines()
                                .skip(fault.line() - 1)
                                .findFirst()
                                .orElseThrow()
                                .substring(fault.column() - 1))
                        .startsWith("\"" + text);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "\\ud800", "\\u202e"})
    void namesOfFieldsAreHeldToTheSame(String written) {
        var source = SOUND.replace("within: P7D", "\"wit" + written + "hin\": P7D");

        assertThat(refused(source).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains("which nobody sees: take it out");
            assertThat(fault.line()).isEqualTo(15);
            assertThat(fault.column()).isEqualTo(7);
        });
    }

    /** An event tells conditions; one that Kafka does not take would be told to nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A sample",
                "sample-condition",
                "dermatology",
                "Spreads",
                "It spreads",
                "sun",
                "Mind the sun",
                "It may spread",
                "fast-spread-soon",
                "a case"
            })
    void noTextIsLongerThanAThousandCharacters(String text) {
        var source = SOUND.replace(text + "\"", text + "y".repeat(1000) + "\"");

        assertThat(source).isNotEqualTo(SOUND);
        assertThat(refused(source)).message().contains("1000").hasSizeLessThan(400);
        assertThat(SCHEMA.validate(source, InputFormat.YAML)).isNotEmpty();
    }
}
