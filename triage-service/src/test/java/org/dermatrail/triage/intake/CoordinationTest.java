package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time belongs to what its own clause tells: an old complaint makes no new sign old. */
class CoordinationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | facial-droop | My face drooped and my arm is weak and I have had eczema for 20 years.
            en | arm-weakness | My face drooped and my arm is weak and I have had eczema for 20 years.
            en | facial-droop | My face drooped and my arm is weak, I have been on warfarin for 3 years
            en | facial-droop | I moved here a year ago and my face drooped and my arm is weak
            en | facial-droop | My face drooped and I moved here a year ago
            en | facial-droop | My face was drooping and I had eczema 20 years ago
            en | facial-droop | My face was drooping and my husband was ill 2 years ago
            en | facial-droop | My face is drooping and my arm was weak 2 years ago
            en | facial-droop | My face has been drooping and I have had eczema for 20 years
            en | facial-droop | My face drooped and my eye has been dry for 6 weeks
            en | speech-disturbance | My speech was slurred and I had a filler two years ago
            en | arm-weakness | My arm was weak and my face was numb 10 years ago and now my arm is weak again
            en | facial-droop | Like my father last year, my face drooped
            en | facial-droop | my face has drooped i have had vitiligo for ten years
            en | facial-droop | my face drooped because I have had diabetes for 12 years
            en | facial-droop | Face drooping, arm weak, eczema for 20 years
            en | arm-weakness | Face drooping, arm weak, on warfarin for 3 years
            en | vision-loss | I can't see with one eye and I had a filler two years ago
            en | speech-disturbance | My speech is slurred and I've had diabetes since 2010
            de | facial-droop | Mein Gesicht hängt und mein Arm ist schwach und ich habe seit 20 Jahren Ekzem.
            de | arm-weakness | Mein Gesicht hängt und mein Arm ist schwach, seit drei Jahren nehme ich Marcumar
            de | facial-droop | Ich bin vor einem Jahr hierher gezogen und mein Gesicht hängt
            de | facial-droop | Wie bei meinem Vater letztes Jahr, mein Gesicht hängt
            de | facial-droop | Mein Gesicht hängt, weil ich seit 10 Jahren Diabetes habe
            es | facial-droop | Se me ha caído la cara y tengo el brazo débil y tengo eccema desde hace 20 años.
            es | arm-weakness | Llevo 3 años con warfarina y no puedo levantar el brazo
            es | facial-droop | Se me ha caído la cara y me mudé aquí hace un año
            es | facial-droop | Como mi padre el año pasado, se me ha caído la cara
            """)
    void anotherClauseKeepsItsTime(String language, String finding, String text) {
        assertThat(onsets(language, text)).containsKey(finding).containsEntry(finding, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | itch         | 21   | for three weeks itch, redness and swelling
            en | itch         | 21   | I have had itch, redness and swelling for three weeks
            en | itch         | 21   | itching on my arms and my legs for three weeks
            en | itch         | 21   | itch and redness have been there for three weeks
            en | facial-droop | 42   | My face has been drooping and my eye has been dry for 6 weeks
            en | arm-weakness | 14   | My arm was weak and my face was numb two weeks ago
            de | arm-weakness | 14   | Mein Arm war schwach und mein Gesicht war taub vor zwei Wochen
            es | arm-weakness | 14   | Mi brazo estuvo débil y mi cara estuvo dormida hace dos semanas
            en | eczema       | 7300 | My face drooped and my arm is weak and I have had eczema for 20 years.
            en | facial-droop | 21   | Three weeks ago, my face drooped
            en | facial-droop | 21   | my face has drooped, I first noticed it 3 weeks ago
            en | facial-droop | 21   | my mouth droops when I smile, for three weeks
            en | arm-weakness | 1    | yesterday my face drooped and I noticed that my arm is weak
            de | itch         | 21   | seit drei Wochen Juckreiz, Rötung und Schwellung
            de | itch         | 21   | Seit drei Wochen habe ich Juckreiz, Rötung und Schwellung
            de | facial-droop | 21   | Vor drei Wochen fing es an, mein Gesicht hängt
            es | itch         | 21   | desde hace tres semanas picor, enrojecimiento e hinchazón
            es | itch         | 21   | Tengo picor, enrojecimiento e hinchazón desde hace tres semanas
            """)
    void aListSharesItsTime(String language, String finding, int days, String text) {
        assertThat(onsets(language, text)).containsEntry(finding, Duration.ofDays(days));
    }

    @Test
    void whatCameBackTodayIsNotOfThen() {
        assertThat(onsets("en", "My arm was weak and my face was numb 10 years ago. It came back today."))
                .hasEntrySatisfying("arm-weakness", since -> assertThat(since).isLessThan(Duration.ofDays(1)));
    }

    private static Map<String, @Nullable Duration> onsets(String language, String text) {
        Map<String, @Nullable Duration> onsets = new HashMap<>();
        for (Finding finding : Triage.INTAKE.read(text, language).findings()) {
            if (finding.presence() == Presence.PRESENT) {
                onsets.put(finding.id(), finding.since());
            }
        }
        return onsets;
    }
}
