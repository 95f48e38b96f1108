package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dermatrail.triage.scoring.Sample.names;
import static org.dermatrail.triage.scoring.Sample.number;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

    private final Terms terms = new Terms(
            Sample.VOCABULARY,
            List.of(Sample.always(Sample.rule("grave", "{any: [hives, fever]}", "floor: emergency"))));

    @Test
    void whatImpliesReachesAsFarAsItsLastConsequence() {
        assertThat(names(terms.implied(number("keloid")))).containsExactly("scar", "raised", "keloid");
        assertThat(names(terms.implied(number("raised")))).containsExactly("scar", "raised");
        assertThat(names(terms.implied(number("scar")))).containsExactly("scar");
        assertThat(names(terms.implying(number("scar")))).containsExactly("scar", "raised", "keloid");
        assertThat(names(terms.implying(number("rash")))).containsExactly("hives", "rash", "blisters");
    }

    @Test
    void complaintsAreOfSkinOrFaceAndCircumstancesAreNot() {
        assertThat(names(terms.ofSkinOrFace()))
                .containsExactly("hives", "rash", "blisters", "scar", "raised", "keloid", "itch");
        assertThat(names(terms.meta())).containsExactly("hurried");
    }

    @Test
    void graveFindingsAreThoseOfThePathways() {
        assertThat(names(terms.grave())).containsExactly("hives", "fever");
    }

    /** Nobody can be asked for it. */
    @Test
    void whatIsToldByComparingIsNeverGraveAndUnknown() {
        var shipped = new Terms(ScoringFixture.KNOWLEDGE.vocabulary(), ScoringFixture.KNOWLEDGE.pathways());

        assertThat(Grave.findings(ScoringFixture.KNOWLEDGE.pathways())).contains("instrument-worse");
        assertThat(Bits.has(shipped.grave(), shipped.finding("instrument-worse")))
                .isFalse();
        assertThat(Bits.has(shipped.grave(), shipped.finding("breathless"))).isTrue();
    }

    @Test
    void everythingThatCanBeThereHasANumberOfItsOwn() {
        assertThat(terms.count()).isEqualTo(11);
        assertThat(List.of(
                        terms.finding("hurried"),
                        terms.taken(terms.measurement("temperature")),
                        terms.taken(terms.measurement("itch-score")),
                        terms.procedure("tattoo"),
                        terms.procedure("filler")))
                .containsExactly(10, 11, 12, 13, 14);
        assertThat(terms.all()).isEqualTo(15 + 2 + 4 + 4);
    }

    @Test
    void aMeasurementMeansAFindingFromAValueOn() {
        assertThat(terms.meanings())
                .containsExactly(new Terms.Meaning(terms.measurement("temperature"), 38, number("fever")));
    }

    @Test
    void whatTheVocabularyDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> terms.finding("moonlight")).hasMessage("unknown finding 'moonlight'");
        assertThatThrownBy(() -> terms.procedure("moonlight")).hasMessage("unknown procedure 'moonlight'");
        assertThatThrownBy(() -> terms.measurement("moonlight")).hasMessage("unknown measurement 'moonlight'");
    }
}
