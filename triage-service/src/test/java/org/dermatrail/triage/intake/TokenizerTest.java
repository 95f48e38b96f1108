package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    @Test
    void apostrophesAndAccentsLeaveNoTrace() {
        assertThat(words("Can\u2019t, isn't and naïve")).containsExactly("cant", ",", "isnt", "and", "naive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k\u0456ll",
                "\u043aill",
                "K\u0406LL",
                "\u03ba\u03b9ll",
                "k\u0131ll",
                "\uff4b\uff49\uff4c\uff4c",
                "ki\u200bll",
                "k\u200b\u2060\ufeffi\u200dl\u00adl",
                "k\u0336i\u0336l\u0336l\u0336",
                "k\u3164il\u3164l",
                "\u202ekill"
            })
    void lettersThatLookAlikeAndInvisibleOnesHideNoWord(String text) {
        assertThat(words(text)).containsExactly("kill");
    }

    @Test
    void lettersThatAreBlankMakeNoWord() {
        assertThat(words("a \u3164\u3164 b")).containsExactly("a", "b");
    }

    @Test
    void aSentenceEndsWithoutASpace() {
        assertThat(words("no fever.face is red")).containsExactly("no", "fever", ".", "face", "is", "red");
    }

    @Test
    void numbersPartFromTheirUnits() {
        List<Token> tokens = Tokenizer.tokens("9mm, 39.2C and 2-3 weeks", false);

        assertThat(tokens.stream().filter(Token::isNumber).map(Token::value)).containsExactly(9.0, 39.2, 2.0, 3.0);
        assertThat(words("9mm")).containsExactly("#", "mm");
    }

    @Test
    void aPauseIsNoEnd() {
        assertThat(words("2yr... sorry")).containsExactly("#", "yr", ",", "sorry");
    }

    @Test
    void drawnOutLettersAreShortened() {
        assertThat(words("soooo sore")).containsExactly("soo", "sore");
    }

    @Test
    void offsetsAreThoseOfTheText() {
        Token token = Tokenizer.tokens("  Fi\u0301ver", false).getFirst();

        assertThat(token).returns(2, Token::start).returns(8, Token::end).returns("fiver", Token::word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "After the filler my vision went\nblack in one eye.",
                "After the filler my vision went \r\n  black in one eye.",
                "After the filler my\u00a0vision went black in one eye."
            })
    void whatIsWrappedGoesOn(String text) {
        assertThat(words(text))
                .doesNotContain(",", "and")
                .filteredOn("."::equals)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\nmy face is red",
                "no fever\nface is red",
                "I have no fever and no headache\nFace is red",
                "I have no fever and no headache\n\nface is red",
                "I have no fever and no headache\n- face is red",
                "I have no fever and no headache so far, as said\n2. face is red",
                "i have no fever and no headache\nface is red"
            })
    void whatIsWrittenUnderEachOtherEndsItsLine(String text) {
        assertThat(words(text)).contains(".");
    }

    @Test
    void aNounMayBeginALineThatGoesOn() {
        String text = "Seit dem Filler gestern sehe ich auf einem\nAuge nichts mehr";

        assertThat(Tokenizer.tokens(text, true)).noneMatch(Token::isHard);
        assertThat(Tokenizer.tokens(text, false)).anyMatch(Token::isHard);
        assertThat(Tokenizer.tokens("Kein Fieber\nGesicht hängt", true)).anyMatch(Token::isHard);
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text, false).stream().map(Token::word).toList();
    }
}
