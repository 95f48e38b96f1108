package org.dermatrail.content.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdiomTest {

    @Test
    void everyLanguageHasItsOwnWords() {
        assertThat(Idiom.of("en").say(Saying.SOURCES)).isEqualTo("Sources");
        assertThat(Idiom.of("de").say(Saying.SOURCES)).isEqualTo("Quellen");
        assertThat(Idiom.of("de-AT").say(Saying.SOURCES)).isEqualTo("Quellen");
        assertThat(Idiom.of("es").say(Saying.SOURCES)).isEqualTo("Fuentes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh-CN", "", "nonsense", "en-GB"})
    void whatNobodyHasTranslatedIsSaidInEnglish(String language) {
        assertThat(Idiom.of(language).say(Saying.NO_SIGN_OFF)).isEqualTo("No clinician has signed off this text yet.");
    }

    @Test
    void whatFillsAGapIsShownAsItIs() {
        assertThat(Idiom.of("de").say(Saying.USED_UNDER, "{0} 'CC' {")).isEqualTo("Verwendet unter {0} 'CC' {.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_es"})
    void noLanguageLacksASentenceOrHasOneTooMany(String language) throws IOException {
        Set<String> wanted = Stream.of(
                        Stream.of(Saying.values()).map(Saying::toString),
                        Stream.of(Certainty.values())
                                .map(word -> "certainty-" + word.toString().replace('_', '-')),
                        Stream.of(Appraisal.values())
                                .map(word -> "appraisal-" + word.toString().replace('_', '-')))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());

        assertThat(words(language).stringPropertyNames()).isEqualTo(wanted);
        for (String tag : new String[] {"en", "de", "es"}) {
            Stream.of(Certainty.values())
                    .forEach(word -> assertThat(Idiom.of(tag).say(word)).isNotBlank());
            Stream.of(Appraisal.values())
                    .forEach(word -> assertThat(Idiom.of(tag).say(word)).isNotBlank());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameGaps(Saying saying) throws IOException {
        String english = words("").getProperty(saying.toString());

        for (String language : new String[] {"_de", "_es"}) {
            assertThat(gaps(words(language).getProperty(saying.toString()))).isEqualTo(gaps(english));
        }
    }

    private static Set<String> gaps(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(gap -> gap.group())
                .collect(Collectors.toSet());
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(IdiomTest.class.getResourceAsStream("/reader/words" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
