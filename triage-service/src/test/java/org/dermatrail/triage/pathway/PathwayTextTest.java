package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text of a pathway may hold: it is stored, announced and read by people, and has to come through whole. */
class PathwayTextTest {

    private static final Vocabulary VOCABULARY = Knowledge.load().vocabulary();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PathwaySchemaTest.resource("pathways/pathway.schema.json"), InputFormat.JSON);

    private static final String SOUND = """
        id: sample
        version: 1
        title: "A sample"
        condition: "sample-condition"
        article: vitiligo-recurrence
        careSetting: "dermatology"
        appliesWhen: vitiligo
        rules:
          - id: sample.spreading
            title: "Spreads"
            patientTitle: "It spreads"
            when: vitiligo-spreading
            then:
              floor: consultation
              within: P7D
              advice: [{id: "sun", text: "Mind the sun"}]
              contraindication: {procedures: [microneedling], severity: high, action: stop, reason: "It may spread"}
            cites: ["vitiligo-recurrence/fast-spread-soon"]
        cases:
          - {name: "a case", report: {present: [vitiligo]}, expect: {urgency: consultation}}
        """;

    @Test
    void textsOfManyScriptsAndLinesAreRead() {
        var source =
                SOUND.replace("\"A sample\"", "\"Weißfleckenkrankheit, 白斑, البهاق, \uD83D\uDE00, \\U0001F600\\n1\"");

        assertThat(read(source)).isNull();
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

            var invalid = read(source);

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

        assertThat(read(source).faults()).singleElement().satisfies(fault -> {
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
        assertThat(read(source)).message().contains("1000").hasSizeLessThan(400);
        assertThat(SCHEMA.validate(source, InputFormat.YAML)).isNotEmpty();
    }

    private static InvalidKnowledge read(String source) {
        return catchThrowableOfType(
                InvalidKnowledge.class, () -> PathwayReader.read("sample.yaml", source, VOCABULARY));
    }
}
