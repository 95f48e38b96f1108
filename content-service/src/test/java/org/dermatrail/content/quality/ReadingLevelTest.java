package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingLevelTest {

    private static final String HARD = "Dermatological investigations necessitate comprehensive documentation. ";
    private static final String EASY = "The sun can burn your skin. ";

    @Test
    void hardTextsAreToldAndEasyOnesAreNot() {
        assertThat(TextFixture.sound().body(HARD.repeat(30)).findings()).containsExactly("reading-grade /sections");
        assertThat(TextFixture.sound().body(EASY.repeat(30)).findings()).isEmpty();
    }

    @Test
    void aFewWordsSayNothing() {
        assertThat(TextFixture.sound().body(HARD.repeat(3)).findings()).isEmpty();
    }

    @Test
    void markdownIsNoProse() {
        Composition text = Composition.of(TextFixture.sound()
                .summary("One.")
                .withoutSections()
                .body("# Head\n\nSee [the **sun**](https://example.org/a-very-long-address).\n\n- one\n- two\n\n"
                        + "```\nconst immunosuppressive = 1;\n```\n\n![picture of it](x.png)")
                .text());

        assertThat(text.passages().stream()
                        .filter(passage -> !passage.heading())
                        .flatMap(passage -> passage.sentences().stream()))
                .containsExactly("One.", "Head", "See the sun.", "one", "two", "picture of it");
    }

    @Test
    void otherLanguagesHaveNoGradeAndSaySo() {
        assertThat(TextFixture.sound().locale("de").body(HARD.repeat(30)).findings())
                .containsExactly("reading-grade-unknown /sections");
    }
}
