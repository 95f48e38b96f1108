package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sore throat with swollen glands is no swollen throat, in whatever order it is told; a swollen throat is one. */
class GlandsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sore throat, swollen glands in the neck and a fever for two days",
                "throat is sore and glands are swollen, fever since yesterday",
                "fever, her throat is sore and her glands are swollen",
                "fever and sore throat and glands are swollen",
                "glands are swollen and throat is sore, fever 39",
                "glands are swollen and her throat is really red, with a fever",
                "swollen neck glands and a sore throat with fever",
                "sore throat and swollen neck glands, fever",
                "sore throat, glands in the neck are very swollen, fever",
                "her throat hurts and the glands in her neck are swollen, she has a fever",
                "fever and the glands in her throat are swollen",
                "fever, throat glands are swollen",
                "fever, throat is red, glands are up and swollen",
                "throat is sore and tonsils are swollen, temp 38.5",
                "throat hurts, lymph nodes are swollen, fever",
                "throat is sore and glands are swollen, fever, no trouble breathing"
            })
    void ofGlandsIsNoEmergencyOfAChild(String text) {
        Understanding read = Triage.INTAKE.read(text, "en");

        assertThat(read.findings()).extracting(Finding::id).doesNotContain("throat-swelling");
        assertThat(Triage.score(read, 7, Sex.FEMALE).urgency())
                .isBetween(Urgency.CONSULTATION, Urgency.CONSULTATION_24);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Fieber, der Hals tut weh und die Lymphknoten sind geschwollen",
                "de | Fieber und die Lymphknoten am Hals sind geschwollen",
                "de | Fieber und geschwollene Lymphknoten am Hals",
                "de | Der Hals ist rot und die Drüsen sind geschwollen, Fieber",
                "es | fiebre, la garganta duele y los ganglios están hinchados",
                "es | fiebre, los ganglios están hinchados y la garganta está roja"
            })
    void inOtherLanguagesNeither(String language, String text) {
        assertThat(Triage.INTAKE.read(text, language).findings())
                .extracting(Finding::id)
                .contains("swollen-glands")
                .doesNotContain("throat-swelling");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | my throat is swelling",
                "en | throat swollen and glands swollen",
                "en | my throat and glands are swollen",
                "en | my throat neck and glands are swollen",
                "en | throat is swollen and glands are sore",
                "en | glands are sore and throat is swollen",
                "en | glands are swollen and throat is too",
                "en | glands are swollen and my throat is swelling",
                "en | sore throat which is swelling, glands are up",
                "en | sore throat, glands up, throat closing",
                "en | glands swollen but throat is swelling shut",
                "en | ate nuts, throat feels weird and glands are swollen",
                "en | swollen throat and glands",
                "en | throat is sore and tonsils are swollen, she cant breathe properly",
                "en | throat is sore and glands are swollen, hives all over",
                "en | throat is sore and glands are swollen and he is drooling",
                "en | my throat is sore and swollen, my glands are swollen",
                "en | throat is sore and tonsils are swollen, she can't open her mouth",
                "en | throat is sore and glands swollen, can't turn my neck",
                "en | throat is sore and glands are swollen, stiff neck",
                "en | my throat hurts and my glands are swollen, I cannot eat or drink",
                "en | throat is sore and glands are swollen, swelling under the tongue",
                "en | throat is sore and tonsils are swollen, his face is swollen",
                "en | throat is sore and tonsils are swollen, she is drowsy",
                "en | throat is sore and tonsils are swollen, his voice sounds like a hot potato",
                "de | der Hals ist geschwollen und die Lymphknoten sind rot",
                "de | Hals und Lymphknoten sind geschwollen",
                "es | la garganta y los ganglios están hinchados",
                "es | la garganta está hinchada y los ganglios duelen"
            })
    void aSwollenThroatIsNeverLost(String language, String text) {
        assertThat(Triage.INTAKE.read(text, language).findings())
                .filteredOn(finding -> finding.id().equals("throat-swelling"))
                .extracting(Finding::presence)
                .containsExactly(Presence.PRESENT);
    }

    @Test
    void aSentenceTwiceAsLongTakesTwiceTheSteps() {
        assertThat(steps(400)).isLessThan(2 * steps(200) + 100);
    }

    /** How often a token is looked at for a sentence without a full stop that says the same so many times. */
    private static int steps(int times) {
        List<Token> tokens = Tokenizer.tokens("throat is sore and glands are swollen ".repeat(times), false);
        AtomicInteger looks = new AtomicInteger();
        List<Token> counted = new AbstractList<>() {
            @Override
            public Token get(int index) {
                looks.incrementAndGet();
                return tokens.get(index);
            }

            @Override
            public int size() {
                return tokens.size();
            }
        };
        Lexicon lexicon = Lexicon.english();
        Lexicon.Matching matching = lexicon.matching();
        Passage passage = new Passage(
                counted, matching.terms(), matching.contexts(), lexicon.words().cues());
        List<Mention> met = matching.wordings().in(passage);
        looks.set(0);
        new Glands(passage, lexicon).settle(met);
        return looks.get();
    }
}
