package org.dermatrail.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {

    private static final List<String> OFFERED = List.of("en", "de", "es-MX");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de                        | de",
                "de-AT                     | de",
                "DE                        | de",
                "fr, de;q=0.5              | de",
                "de;q=0.5, en;q=0.8        | en",
                "es                        | es-MX",
                "es-ES                     | es-MX",
                "*                         | en",
                "fr, *;q=0.1               | en",
                "fr                        | en",
                "de;q=0                    | en",
                "de;q=2                    | en",
                ";;;                       | en",
                "d                         | en"
            })
    void theBestOneIsTaken(String header, String chosen) {
        assertThat(AcceptLanguage.choose(header, OFFERED)).isEqualTo(chosen);
    }

    @Test
    void whatIsMissingOrEndlessAsksForNothing() {
        assertThat(AcceptLanguage.choose(null, OFFERED)).isEqualTo("en");
        assertThat(AcceptLanguage.choose("de,".repeat(1000) + "de", OFFERED)).isEqualTo("en");
    }
}
