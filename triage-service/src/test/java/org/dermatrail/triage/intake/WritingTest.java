package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a language is written: letters, endings, sounds and compounds. */
class WritingTest {

    @Test
    void lettersLoseTheirAccentsOrAreSpelledOut() {
        Letters letters = new Letters(Map.of("ä", "ae", "ö", "oe"));

        assertThat(letters.spellings("Lähmung")).containsExactlyInAnyOrder("lahmung", "laehmung");
        assertThat(letters.spellings("weiß")).containsExactly("weiss");
        assertThat(letters.spellings("año")).containsExactly("ano");
    }

    @Test
    void aMarkStandsForTheEndingsOfItsLanguage() {
        Inflection inflection = Inflection.of(Map.of("~", List.of("", "e", "en")));

        assertThat(inflection.forms("rot~")).containsExactly("rot", "rote", "roten");
        assertThat(inflection.forms("rot")).containsExactly("rot");
    }

    @Test
    void theLongestGroupOfLettersIsHeard() {
        Sounds sounds = new Sounds(Map.of("ph", "f", "p", "b", "mb$", "m", "c", "k"));

        assertThat(sounds.of("phone")).isEqualTo("fone");
        assertThat(sounds.of("numb")).isEqualTo("num");
        assertThat(sounds.of("number")).as("not at the end").isEqualTo("number");
        assertThat(sounds.of("account")).as("a doubled sound counts once").isEqualTo("akount");
    }

    @Test
    void aCompoundIsTakenApartWithTheRangesOfItsParts() {
        Compounds compounds = new Compounds(Set.of("gesicht", "mund", "winkel", "lahmung"), List.of("", "s"));

        assertThat(compounds.partsOf(Token.word(10, 25, "gesichtslahmung")))
                .extracting(Token::word, Token::start, Token::end)
                .containsExactly(tuple("gesicht", 10, 18), tuple("lahmung", 18, 25));
        assertThat(compounds.partsOf(Token.word(0, 17, "mundwinkellahmung"))).hasSize(3);
    }

    @Test
    void aWordWithAnUnknownPartStaysWhole() {
        Compounds compounds = new Compounds(Set.of("gesicht"), List.of("", "s"));

        assertThat(compounds.partsOf(Token.word(0, 13, "gesichtswurst"))).hasSize(1);
    }

    @Test
    void aLanguageWithoutCompoundsLeavesEveryWordWhole() {
        Compounds compounds = new Compounds(Set.of("face", "ache"), List.of());

        assertThat(compounds.partsOf(Token.word(0, 8, "faceache"))).hasSize(1);
    }
}
