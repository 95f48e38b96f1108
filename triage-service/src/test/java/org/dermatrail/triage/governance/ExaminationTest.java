package org.dermatrail.triage.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.pathway.Remark;
import org.dermatrail.triage.proof.Edition;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {

    private static final KnowledgeSource PACKAGED = KnowledgeSource.packaged();
    private static final Edition EDITION = Edition.of(PACKAGED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vitiligo",
                "skin-lesion",
                "microneedling",
                "facial-palsy",
                "psoriasis",
                "blistering",
                "facial-swelling"
            })
    void casesOfOthersThatWouldBeLoweredWithoutAPathwayAreFound(String id) {
        assertThat(Examination.without(id, true, on(EDITION)))
                .isNotEmpty()
                .noneMatch(each -> each.pathway().equals(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hives", "hair-loss", "eczema"})
    void aPathwayThatNoOtherRestsOnCanGo(String id) {
        assertThat(Examination.without(id, true, on(EDITION))).isEmpty();
    }

    /** Without it they would be more urgent, as nothing else knows what is told. */
    @ParameterizedTest
    @CsvSource({"scar, course", "acne-and-rosacea, red-flags", "shingles-and-herpes, red-flags"})
    void aPathwayStaysWhileCasesOfAnotherComeOutRightOnlyByIt(String id, String other) {
        assertThat(Examination.without(id, true, on(EDITION)))
                .filteredOn(each -> each.pathway().equals(other))
                .isNotEmpty()
                .extracting(Rehearsal.Failure::difference)
                .allSatisfy(each -> assertThat(each).startsWith("is consultation instead of self_care by "));
    }

    @Test
    void whatOthersOweToAPathwayStaysInItsNextVersion() {
        String text = PACKAGED.document("pathways/psoriasis.yaml")
                .replace("redFlag: pustular-flare", "redFlag: erythroderma");

        assertThat(Examination.text("psoriasis", text, on(EDITION)).lasting())
                .filteredOn(Remark::forbids)
                .extracting(Remark::message)
                .contains("case of 'drug-rash': 'pus spots and fever two days after an antibiotic'"
                        + " lacks the red flag pustular-flare by the pathways in force:"
                        + " nothing else may lose urgency by this pathway");
    }

    @Test
    void theReviewerIsToldOfEachFloorAndRedFlagThatIsLess() {
        String text = PACKAGED.document("pathways/psoriasis.yaml");

        assertThat(warnings("psoriasis", text)).noneMatch(each -> each.contains("make sure"));
        assertThat(warnings("psoriasis", text.replace("redFlag: pustular-flare", "redFlag: erythroderma")))
                .contains("rule 'psoriasis.pustular' no longer raises the red flag pustular-flare:"
                        + " make sure that this is meant");
        assertThat(warnings("psoriasis", text.replaceAll("floor: emergency(?!_)", "floor: consultation_24")))
                .contains("rule 'psoriasis.pustular' asks for consultation_24 instead of emergency:"
                        + " make sure that this is meant");
        assertThat(warnings("psoriasis", text.replace("id: psoriasis.pustular", "id: psoriasis.renamed")))
                .contains("rule 'psoriasis.pustular' is gone, which asks for emergency and raises the red flag"
                        + " pustular-flare: make sure that this is meant");
    }

    @Test
    void theReviewerIsToldOfEachTimeThatIsLonger() {
        String text = PACKAGED.document("pathways/psoriasis.yaml");
        String day = "floor: consultation_24\n";

        assertThat(warnings("psoriasis", text.replace(day, day + "      within: P14D\n")))
                .contains("rule 'psoriasis.pustules' asks for help within P14D instead of PT24H:"
                        + " make sure that this is meant");
        assertThat(warnings("psoriasis", text.replace(day, day + "      within: PT12H\n")))
                .noneMatch(each -> each.contains("make sure"));
    }

    /** Though the new version has no such case any more. */
    @Test
    void theReviewerIsToldOfCasesThatOnlyTheVersionInForceHasAndThatComeOutLower() {
        String text = PACKAGED.document("pathways/psoriasis.yaml")
                .replace("        - pustules-widespread\n", "        - pustules-widespread\n        - rigors\n")
                .replaceAll("(?m)^  - name: sheets of pus spots.*\\R.*\\R.*\\R", "");

        assertThat(warnings("psoriasis", text)).anyMatch(each -> each.startsWith("case 'sheets of pus spots"));
    }

    private static List<String> warnings(String id, String text) {
        return Examination.text(id, text, on(EDITION)).lasting().stream()
                .filter(remark -> !remark.forbids())
                .map(Remark::message)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whateverIsTakenAwayCanComeBack(String document) {
        String body = PACKAGED.document(document);
        String id = document.substring("pathways/".length(), document.length() - ".yaml".length());

        assertThat(Examination.text(id, body, on(editionWithout(document))).lasting())
                .noneMatch(Remark::forbids);
    }

    @Test
    void whatAClinicRaisedBeyondWhatOthersExpectCanBeTakenBack() {
        SequencedMap<String, String> documents = new LinkedHashMap<>();
        PACKAGED.pathways().forEach(name -> documents.put(name, PACKAGED.document(name)));
        documents.put(
                "pathways/clinic-acne.yaml",
                PathwayFixture.pathway("clinic-acne", 1, "emergency").replace("white-patch", "acne"));
        Basis basis = on(Edition.of(KnowledgeSource.of(PACKAGED.words(), documents)));

        assertThat(Examination.without("clinic-acne", false, basis)).isEmpty();
        assertThat(Examination.without("vitiligo", false, basis)).isEmpty();
        assertThat(Examination.without("skin-lesion", false, basis)).isNotEmpty();
    }

    @Test
    void anIdThatIsAnAddressOfSomethingElseIsRefused() {
        String text = PathwayFixture.pathway("schema", 1, "emergency");

        assertThat(Examination.readable("schema", text, on(EDITION)).remarks())
                .extracting(Remark::toString)
                .containsExactly("schema.yaml:2:5: 'schema' is taken: choose another id");
    }

    @Test
    void aRuleIdOfAnotherPathwayIsToldWhereItStands() {
        String text = PathwayFixture.pathway("clinic-taken", 1, "emergency")
                .replace("id: clinic-taken.seen", "id: vitiligo.present");

        assertThat(Examination.draft("clinic-taken", text, on(EDITION)).remarks())
                .filteredOn(Remark::forbids)
                .extracting(Remark::pointer)
                .contains("/rules/0/id");
    }

    @Test
    void whatIsSaidOfClaimsIsLookedUpAgainAndTheRestStands() {
        String text = PathwayFixture.pathway("clinic-claims", 1, "emergency");
        Checked before = Examination.draft("clinic-claims", text, on(EDITION));
        assertThat(before.forbids()).isTrue();

        Basis later = new Basis(
                new EvidenceProjection.Known(
                        2,
                        new Evidence(Map.of(
                                "vitiligo-recurrence/fast-spread-soon",
                                new ClaimVersion(
                                        "vitiligo-recurrence",
                                        1,
                                        "vitiligo-recurrence/fast-spread-soon",
                                        "moderate",
                                        "supported",
                                        true)))),
                EDITION,
                1);

        assertThat(Examination.renewed(before, later).remarks()).isEmpty();
    }

    static List<String> shipped() {
        return PACKAGED.pathways();
    }

    private static Edition editionWithout(String document) {
        SequencedMap<String, String> documents = new LinkedHashMap<>();
        PACKAGED.pathways().stream()
                .filter(name -> !name.equals(document))
                .forEach(name -> documents.put(name, PACKAGED.document(name)));
        return Edition.of(KnowledgeSource.of(PACKAGED.words(), documents));
    }

    private static Basis on(Edition edition) {
        return new Basis(new EvidenceProjection.Known(1, new Evidence(Map.of())), edition, 1);
    }
}
