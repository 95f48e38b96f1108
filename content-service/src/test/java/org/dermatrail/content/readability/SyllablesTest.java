package org.dermatrail.content.readability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

    @ParameterizedTest
    @CsvSource({
        "1, a the be skin burn eye eyes ache patch light through tongue blood heart call called helped seems once",
        "1, face lips scar rash rough wound freeze froze bruise bruised nerve scratched itch sleep queue",
        "2, table apple little cancer sunscreen doctor treated treating bleeding tissue being lion quiet fluid acne",
        "2, wanted faded needed places pages causes illness lifestyle sometimes movement careful hopeless doctor's",
        "3, medicine infected infection vitamin allergy allergic area idea radio studio",
        "3, museum burial violet hospital collagen piano beautiful happier anyone creation",
        "4, diabetes bacteria emergency experience material biology vitiligo melanoma radiation temporary European",
        "5, dermatology university refrigerator possibility associated",
        "6, gastrointestinal responsibility"
    })
    void aWordHasAsManySyllablesAsOneHears(int count, String words) {
        for (String word : words.split(" ")) {
            assertThat(Syllables.of(word)).as(word).isEqualTo(count);
        }
    }

    @Test
    void initialsAreSpelledOut() {
        assertThat(Syllables.of("FDA")).isEqualTo(3);
        assertThat(Syllables.of("UVB")).isEqualTo(3);
        assertThat(Syllables.of("WHO")).isEqualTo(5);
        assertThat(Syllables.of("HPLC")).isEqualTo(4);
        assertThat(Syllables.of("NICE")).isEqualTo(1);
    }

    @Test
    void whateverIsCalledAWordHasOneAtLeast() {
        for (String word : new String[] {"hmm", "60,321", "7", "ß", "Привет", "皮膚", "x".repeat(50_000)}) {
            assertThat(Syllables.of(word)).as(word.substring(0, 1)).isEqualTo(1);
        }
    }

    @Test
    void accentsAndTypographicApostrophesChangeNothing() {
        assertThat(Syllables.of("Guillain")).isEqualTo(Syllables.of("Guilláin"));
        assertThat(Syllables.of("doesn’t")).isEqualTo(2);
        assertThat(Syllables.of("patient’s")).isEqualTo(Syllables.of("patient"));
    }
}
