package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void everyCaseOfEveryPathwayComesOutAsItShould() {
        assertThat(Rehearsal.of(ScoringFixture.PATHWAYS)).isEmpty();
    }

    @Test
    void everyPathwayCarriesCases() {
        assertThat(ScoringFixture.PATHWAYS.all())
                .allSatisfy(pathway -> assertThat(pathway.cases()).isNotEmpty());
    }
}
