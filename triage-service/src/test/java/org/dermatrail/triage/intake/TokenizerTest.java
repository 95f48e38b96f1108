package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void apostrophesAndAccentsLeaveNoTrace() {
        assertThat(words("Can\u2019t, isn't and naïve")).containsExactly("cant", ",", "isnt", "and", "naive");
    }

    @Test
    void aSentenceEndsWithoutASpace() {
        assertThat(words("no fever.face is red")).containsExactly("no", "fever", ".", "face", "is", "red");
    }

    @Test
    void numbersPartFromTheirUnits() {
        List<Token> tokens = Tokenizer.tokens("9mm, 39.2C and 2-3 weeks");

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
        Token token = Tokenizer.tokens("  Fi\u0301ver").getFirst();

        assertThat(token).returns(2, Token::start).returns(8, Token::end).returns("fiver", Token::word);
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::word).toList();
    }
}
