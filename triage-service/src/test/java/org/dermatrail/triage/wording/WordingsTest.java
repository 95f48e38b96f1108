package org.dermatrail.triage.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingsTest {

    private final Wordings wordings = Wordings.packaged();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void everyLanguageHasEveryWord(String language) {
        Wording wording = wordings.of(language);
        assertThat(wording.language()).isEqualTo(language);
        assertThat(wording.asAsked()).isTrue();
        for (Urgency urgency : Urgency.values()) {
            assertThat(wording.level(urgency).title()).isNotBlank();
            assertThat(wording.level(urgency).step()).isNotBlank();
            assertThat(wording.within(urgency.within())).isNotBlank().doesNotContain("{");
        }
        for (Presence presence : Presence.values()) {
            assertThat(wording.choice(presence)).isNotBlank();
        }
        for (Wording.Asking what : Wording.Asking.values()) {
            assertThat(wording.asking(what)).isNotBlank();
        }
        for (String action : new String[] {"stop", "defer", "ask"}) {
            assertThat(wording.action(action, "laser")).contains("laser");
        }
        assertThat(wording.between(Duration.ofDays(2), Duration.ofDays(21))).contains("2", "21");
        assertThat(wording.under(Duration.ofHours(36))).contains("36");
        assertThat(wording.atLeast(Duration.ofDays(7))).contains("7");
        assertThat(wording.noneOfTheOthers() + wording.notice() + wording.outOfScope() + wording.underReview())
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "en, PT30M, Within an hour",
        "en, PT1H, Within 1 hour",
        "en, PT4H, Within 4 hours",
        "de, PT1H, Innerhalb einer Stunde",
        "de, PT4H, Innerhalb von 4 Stunden",
        "es, PT1H, En la próxima hora",
        "es, P2D, En los próximos 2 días"
    })
    void oneIsToldOtherwiseThanMany(String language, Duration within, String words) {
        assertThat(wordings.of(language).within(within)).isEqualTo(words);
    }

    @Test
    void aRegionHasTheWordsOfItsLanguage() {
        assertThat(wordings.of("de-AT").language()).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "x-y", "zz-ZZ", ""})
    void aLanguageThatIsMissingIsToldInEnglishAndSaidToBe(String tag) {
        Wording wording = wordings.of(tag);
        assertThat(wording.language()).isEqualTo("en");
        assertThat(wording.asAsked()).isFalse();
    }
}
