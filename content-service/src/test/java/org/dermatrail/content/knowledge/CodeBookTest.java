package org.dermatrail.content.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeBookTest {

    private final CodeBook book = new CodeBook();

    @Test
    void everyCodeOfEveryConceptLeadsToItsConditions() {
        assertThat(book.concepts()).hasSize(83);
        for (Concept concept : book.concepts()) {
            assertThat(concept.conditions()).as(concept.name()).isNotEmpty().allMatch(word -> word.matches("[a-z-]+"));
            assertThat(concept.codes()).as(concept.name()).isNotEmpty();
            for (CodeSystem system : CodeSystem.values()) {
                String code = concept.codes().get(system.word());
                if (code != null) {
                    assertThat(system.normal(code)).isEqualTo(code);
                    assertThat(meaning(system, code).conditions())
                            .as(concept.name())
                            .containsAll(concept.conditions());
                }
            }
            assertThat(book.meaning(List.of(new Criterion.Named(concept.name())))
                            .closest())
                    .as(concept.name())
                    .contains(concept.conditions().getFirst());
        }
    }

    @Test
    void everyConceptUsesKnownSystemsAndOneNameOnly() {
        List<String> systems =
                Arrays.stream(CodeSystem.values()).map(CodeSystem::word).toList();
        assertThat(book.concepts())
                .allSatisfy(concept ->
                        assertThat(systems).containsAll(concept.codes().keySet()));
        assertThat(book.concepts().stream().map(Concept::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "ICD_10, L80, vitiligo",
        "ICD_10, l80, vitiligo",
        "ICD_10, C43.3, skin-cancer",
        "ICD_10, C433, skin-cancer",
        "ICD_10, C43, skin-cancer",
        "ICD_10, C43.7, skin-cancer",
        "ICD_10_CM, C43.31, skin-cancer",
        "ICD_10_CM, T78.2XXA, allergy",
        "ICD_10_CM, G51.0, facial-palsy",
        "ICD_11, ED63.0, vitiligo",
        "ICD_11, ED63, vitiligo",
        "ICD_11, EE60.00, keloid",
        "SNOMED_CT, 56727007, vitiligo",
        "SNOMED_CT, 193093009, facial-palsy"
    })
    void aCodeIsFoundAsItIsAboveItAndBelowIt(CodeSystem system, String code, String condition) {
        assertThat(meaning(system, code).closest()).contains(condition);
    }

    @ParameterizedTest
    @CsvSource({"ICD_10, L81.3", "ICD_10, ZZZ", "ICD_10, L8", "ICD_11, 2C", "SNOMED_CT, 56727008", "SNOMED_CT, 5672"})
    void aCodeThatOnlyLooksAlikeIsNotTakenForAnother(CodeSystem system, String code) {
        assertThat(meaning(system, code).conditions()).isEmpty();
    }

    @Test
    void codesOfTheSameConceptInOtherSystemsAreAskedForToo() {
        Meaning meaning = meaning(CodeSystem.ICD_10_CM, "L80");

        assertThat(meaning.codes()).contains("icd-10-cm:L80", "icd-10:L80", "icd-11:ED63.0", "snomed-ct:56727007");
        assertThat(meaning.related()).contains("icd-11:ED63", "icd-10:L80+");
    }

    @Test
    void aMoreSpecialCodeAsksForTheGeneralOneToo() {
        assertThat(meaning(CodeSystem.ICD_10, "C43.3").related()).contains("icd-10:C43", "icd-10:C43.9");
        assertThat(meaning(CodeSystem.SNOMED_CT, "1.2").related()).containsExactly("snomed-ct:1.2+");
    }

    @ParameterizedTest
    @CsvSource({
        "Vitiligo, vitiligo",
        "BELL'S PALSY, facial-palsy",
        "'  Bell Palsy ', facial-palsy",
        "parry-romberg syndrome, facial-atrophy",
        "Acne vulgaris, acne",
        "Something nobody wrote about, something-nobody-wrote-about"
    })
    void wordsLeadToConditions(String words, String condition) {
        assertThat(book.meaning(List.of(new Criterion.Named(words))).closest()).contains(condition);
    }

    @Test
    void theNameHelpsWhereTheCodeIsNotKnown() {
        assertThat(book.meaning(List.of(new Criterion.Coded(CodeSystem.ICD_10, "ZZZ", "Shingles")))
                        .closest())
                .contains("shingles");
        assertThat(book.meaning(List.of(new Criterion.Coded(CodeSystem.ICD_10, "L80", "Shingles")))
                        .conditions())
                .doesNotContain("shingles");
    }

    @Test
    void identifiersThatNoPublicListHasAreMarked() {
        Concept read = Concept.read("Acne", null, List.of("acne"), Map.of("snomed-ct-unverified", "88616000"));

        assertThat(read.codes()).containsEntry("snomed-ct", "88616000");
    }

    private Meaning meaning(CodeSystem system, String code) {
        return book.meaning(List.of(new Criterion.Coded(system, system.normal(code), null)));
    }
}
