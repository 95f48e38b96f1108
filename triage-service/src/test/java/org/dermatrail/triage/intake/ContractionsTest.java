package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.dermatrail.triage.report.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my throat's closing | throat-swelling",
                "my throat\u2019s closing | throat-swelling",
                "my throat`s closing up | throat-swelling",
                "my throats closing up | throat-swelling",
                "my chest's tight | chest-pain",
                "my chests tight | chest-pain",
                "my lips're blue | blue-lips",
                "my lips've gone blue | blue-lips"
            })
    void whatAVerbIsWrittenBehindIsTold(String text, String finding) {
        assertThat(Triage.INTAKE.read(text, "en").findings())
                .extracting(Finding::id)
                .contains(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my mum's face | my mums face",
                "today's rash | todays rash",
                "it's my patient's scar | its my patients scar",
                "Bell's palsy | bells palsy",
                "she'd been | shed been",
                "both throats closing | both throats closing",
                "throat's closing | throat is closing",
                "my bp's 70 | my bp is #"
            })
    void whoseSomethingIsStays(String text, String words) {
        assertThat(Lexicon.english().writing().contractions().parted(Tokenizer.tokens(text, false)))
                .extracting(Token::word)
                .containsExactly(words.split(" "));
    }

    @Test
    void theRangesAreThoseOfTheText() {
        var tokens = Lexicon.english().writing().contractions().parted(Tokenizer.tokens("my throat's closing", false));

        assertThat(tokens.get(1)).returns(3, Token::start).returns(9, Token::end);
        assertThat(tokens.get(2))
                .returns("is", Token::word)
                .returns(9, Token::start)
                .returns(11, Token::end);
        assertThat(tokens.get(3)).returns(12, Token::start);
    }
}
