package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    /** These are concluded from the text as a whole, not from a wording. */
    private static final Set<String> CONCLUDED = Set.of("hypothetical-only", "more-than-one-patient");

    /** These follow from other findings or from comparing a follow-up with the report before it; no text can say them. */
    private static final Set<String> FOLLOWING =
            Set.of("child-content", "follow-up", "instrument-worse", "mild-complaint");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void everyFindingAndProcedureCanBeReached(String language) {
        Vocabulary vocabulary = Knowledge.load().vocabulary();
        Set<String> missing = new TreeSet<>(vocabulary.findings().keySet());
        missing.addAll(vocabulary.procedures().keySet());

        missing.removeAll(Lexicon.of(language).reachable());

        var others = new TreeSet<>(CONCLUDED);
        others.addAll(FOLLOWING);
        assertThat(missing).isEqualTo(others);
    }

    @Test
    void anUnknownClassIsRefusedByName() {
        assertThatThrownBy(() -> changed("- <face-part> & <droop>", "- <face-part> & <drop>"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("facial-droop")
                .hasMessageContaining("<drop>");
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> changed("\nbarrier:", "\nbarier: x\nbarrier:"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("barier")
                .hasMessageContaining("line");
    }

    @Test
    void aMissingCueIsNamed() {
        assertThatThrownBy(() -> changed("\n  scribe:", "\n  scrib:"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("scribe");
    }

    @ParameterizedTest
    @CsvSource({"cues, '  scribe'", "times.words, '    ago-before'"})
    void aKeyThatNobodyAsksForIsRefused(String where, String before) {
        String indent = " ".repeat(before.length() - before.strip().length());

        assertThatThrownBy(() -> changed("\n" + before + ":", "\n" + indent + "nonsense: x\n" + before + ":"))
                .isInstanceOf(LexiconException.class)
                .hasMessage(where + " has an unknown nonsense: take it out");
    }

    @Test
    void aFindingThatTheVocabularyLacksIsRefused() {
        Vocabulary vocabulary = Knowledge.load().vocabulary();
        Lexicon lexicon = changed("\n  synkinesis:", "\n  synkinesys:");

        assertThatThrownBy(() -> Intake.load(vocabulary, List.of(lexicon)))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("synkinesys");
    }

    private static Lexicon changed(String from, String to) {
        try (InputStream source = LexiconTest.class.getResourceAsStream("/lexicon/en.yaml")) {
            String text = new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return Lexicon.read(new ByteArrayInputStream(text.replace(from, to).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
