package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpSectionTest {

    @ParameterizedTest
    @CsvSource({
        "en, when-to-get-help, What now?",
        "en, help, When to see a doctor",
        "en, help, Get help",
        "en-GB, help, WHEN TO SEEK MEDICAL ADVICE",
        "de, hilfe, Wann Sie Hilfe brauchen",
        "de, hilfe, Wann zur Ärztin?",
        "es, ayuda, Cuándo acudir al médico",
        "es, ayuda, ¿Cuándo pedir ayuda?",
        "fr, when-to-get-help, Quand consulter"
    })
    void aSectionTellsWhenToGetHelp(String locale, String id, String heading) {
        assertThat(findings(locale, id, heading)).noneMatch(code -> code.startsWith("help-section-missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, help, Helpful creams",
        "en, facts, How help came",
        "de, fakten, Was hilft",
        "es, datos, Cuándo empieza",
        "fr, aide, Quand consulter"
    })
    void anotherSectionDoesNot(String locale, String id, String heading) {
        assertThat(findings(locale, id, heading)).contains("help-section-missing /sections");
    }

    private static List<String> findings(String locale, String id, String heading) {
        return TextFixture.sound()
                .locale(locale)
                .withoutSections()
                .section(id, heading, "Text.")
                .findings();
    }
}
