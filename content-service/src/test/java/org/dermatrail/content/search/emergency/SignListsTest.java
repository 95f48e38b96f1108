package org.dermatrail.content.search.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.content.search.emergency.NoticeFixture.level;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignListsTest {

    private static final SignTable TABLE = SignTable.read();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void everyEmergencyOfTheListIsSeenAtItsLevel(String language) {
        assertThat(expectations(language + ".emergencies"))
                .isNotEmpty()
                .allSatisfy(expected -> assertThat(level(expected.question()))
                        .as(expected.question())
                        .contains(SignTable.Level.valueOf(expected.level().toUpperCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void noEverydayQuestionOfTheListIsTakenForOne(String language) {
        assertThat(expectations(language + ".everyday")).isNotEmpty().allSatisfy(expected -> {
            assertThat(expected.level()).as(expected.question()).isEqualTo("-");
            assertThat(level(expected.question())).as(expected.question()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void everySignCanBeSaidInEveryLanguage(String language) {
        WordFile file = WordFile.of(language);

        assertThat(TABLE.signs())
                .allSatisfy(sign -> assertThat(sign.classes().toList())
                        .isNotEmpty()
                        .allSatisfy(name ->
                                assertThat(file.words().get(name)).as(name).isNotEmpty()));
        assertThat(file.notices()).containsOnlyKeys(SignTable.Level.values());
        assertThat(file.language()).isEqualTo(language);
    }

    @Test
    void everySignHasANameOfItsOwn() {
        assertThat(TABLE.signs()).extracting(SignTable.Row::id).doesNotHaveDuplicates();
    }

    /** A line of a list: the level that is expected, a hyphen for none, and the question. */
    private record Expectation(String level, String question) {

        static Expectation of(String line) {
            String[] parts = line.split("\\|", 2);
            return new Expectation(parts[0], parts[1]);
        }
    }

    private static List<Expectation> expectations(String name) {
        return lines(name).stream().map(Expectation::of).toList();
    }

    private static List<String> lines(String name) {
        try (InputStream stream = SignListsTest.class.getResourceAsStream("/emergency/" + name + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
