package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.PathwayReader;
import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final String THERE =
            "{id: sample.there, title: A rule, when: itch, then: {points: 25}, cites: [sample/claim]}";

    @Test
    void everyCaseOfEveryPathwayComesOutAsItShould() {
        assertThat(Rehearsal.of(ScoringFixture.PATHWAYS)).isEmpty();
    }

    @Test
    void everyPathwayCarriesCases() {
        assertThat(ScoringFixture.PATHWAYS.all())
                .allSatisfy(pathway -> assertThat(pathway.cases()).isNotEmpty());
    }

    @Test
    void aCaseThatComesOutOtherwiseIsToldWithItsDifferences() {
        var vitiligo = ScoringFixture.KNOWLEDGE.pathways().stream()
                .filter(pathway -> pathway.id().equals("vitiligo"))
                .findFirst()
                .orElseThrow();
        var wrong = new Pathway.Example(
                "told wrongly",
                ScoringFixture.reportOf("vitiligo", "vitiligo-stable").aged(40).build(),
                Urgency.EMERGENCY,
                List.of("stroke-sign"),
                List.of("sun-protection", "call-emergency-number"),
                List.of("tattoo"));
        var alone = new Pathway(
                vitiligo.id(),
                vitiligo.version(),
                vitiligo.title(),
                vitiligo.condition(),
                vitiligo.article(),
                vitiligo.appliesWhen(),
                vitiligo.careSetting(),
                vitiligo.rules(),
                vitiligo.scales(),
                List.of(wrong));

        var failures = Rehearsal.of(Pathways.compile(ScoringFixture.KNOWLEDGE.vocabulary(), List.of(alone)));

        assertThat(failures)
                .extracting(Object::toString)
                .containsExactly(
                        "vitiligo: told wrongly: is self_care instead of emergency by [vitiligo.present, vitiligo.stable]",
                        "vitiligo: told wrongly: lacks the red flag stroke-sign",
                        "vitiligo: told wrongly: lacks the advice call-emergency-number",
                        "vitiligo: told wrongly: lacks the contraindication tattoo");
    }

    @Test
    void whatLosesUrgencyOrARedFlagByOtherPathwaysIsTold() {
        var all = ScoringFixture.PATHWAYS;
        var without = Pathways.compile(
                ScoringFixture.KNOWLEDGE.vocabulary(),
                all.all().stream()
                        .filter(pathway -> !pathway.id().equals("red-flags"))
                        .toList());

        assertThat(Rehearsal.lowered(all, all)).isEmpty();
        assertThat(Rehearsal.lowered(without, all)).isEmpty();
        assertThat(Rehearsal.lowered(all, without))
                .extracting(Rehearsal.Failure::difference)
                .contains("would be self_care and is emergency_ambulance", "lacks the red flag stroke-sign");
    }

    @Test
    void aPathwayWithAnUnknownScaleIsNotCompiled() {
        var pathway = new Pathway(
                "p",
                1,
                "",
                null,
                "a",
                null,
                "",
                List.of(),
                List.of(new Pathway.ScaleUse("moonlight", List.of())),
                List.of());

        assertThatThrownBy(() -> Pathways.compile(ScoringFixture.KNOWLEDGE.vocabulary(), List.of(pathway)))
                .hasMessageContaining("moonlight");
    }

    @Test
    void theGroundsOfOneEvidenceAreSharedAndNotThoseOfAnother() {
        var pathways = ScoringFixture.PATHWAYS;
        var grounds = pathways.on(ScoringFixture.SOUND);

        assertThat(pathways.on(ScoringFixture.SOUND)).isSameAs(grounds);
        assertThat(pathways.on(ScoringFixture.withdrawing()).evidence()).isNotSameAs(ScoringFixture.SOUND);
        assertThat(pathways.vocabulary()).isSameAs(ScoringFixture.KNOWLEDGE.vocabulary());
    }

    /** Else what reassures by a claim of its own would go unnoticed. */
    @Test
    void whatLosesUrgencyByReassuranceOnANewClaimIsTold() {
        var before = pathways(THERE);
        var after = pathways(
                THERE, "{id: sample.calm, title: A rule, when: itch, then: {points: -10}, cites: [sample/new-claim]}");

        assertThat(Rehearsal.lowered(before, after))
                .extracting(Rehearsal.Failure::difference)
                .containsExactly("would be self_care and is consultation");
        assertThat(Rehearsal.lowered(after, before)).isEmpty();
    }

    @Test
    void theClaimsOfInstrumentsAreSoundToo() {
        assertThat(Rehearsal.allSound(pathways(THERE)).claims())
                .containsOnlyKeys("sample/claim", "sample/of-the-scale");
    }

    private static Pathways pathways(String... rules) {
        var vocabulary = ScoringFixture.KNOWLEDGE.vocabulary();
        var source = """
                id: sample
                version: 1
                title: A sample
                article: sample
                appliesWhen: itch
                careSetting: dermatology
                scales: [{id: itch-nrs, cites: [sample/of-the-scale]}]
                cases: [{name: one, report: {age: 40, present: [itch]}, expect: {urgency: consultation}}]
                rules: [%s]
                """.formatted(String.join(", ", rules));
        return Pathways.compile(vocabulary, List.of(PathwayReader.read("sample.yaml", source, vocabulary)));
    }
}
