package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pus implies a skin infection in the vocabulary, so that the infection may begin with it. */
class OnsetsTest {

    private static final Terms TERMS = ScoringFixture.PATHWAYS.terms();
    private static final int PUS = TERMS.finding("pus");
    private static final int INFECTION = TERMS.finding("skin-infection");
    private static final int ITCH = TERMS.finding("itch");
    private static final int FEVER = TERMS.finding("fever");

    @Test
    void theMoreRecentOfTwoTimesCounts() {
        var onsets = Onsets.NONE.with(PUS, 300).with(PUS, 200).with(PUS, 400);

        assertThat(onsets.of(PUS, TERMS)).isEqualTo(200);
    }

    @Test
    void aFindingWithoutATimeBeginsWithWhatImpliesIt() {
        var onsets = Onsets.NONE.with(PUS, 300).with(ITCH, 100);

        assertThat(onsets.of(INFECTION, TERMS)).isEqualTo(300);
        assertThat(onsets.of(FEVER, TERMS)).isEqualTo(Onsets.UNKNOWN);
    }

    @Test
    void aFindingsOwnTimeGoesBeforeWhatImpliesIt() {
        var onsets = Onsets.NONE.with(PUS, 300).with(INFECTION, 900);

        assertThat(onsets.of(INFECTION, TERMS)).isEqualTo(900);
    }

    @Test
    void theLatestIsTheMostRecentOfAll() {
        assertThat(Onsets.NONE.latest()).isEqualTo(Onsets.UNKNOWN);
        assertThat(Onsets.NONE.with(PUS, 300).with(ITCH, 100).with(FEVER, 200).latest())
                .isEqualTo(100);
    }

    @Test
    void aTimeCanBeForgotten() {
        var onsets = Onsets.NONE.with(PUS, 300).with(ITCH, 100).with(FEVER, 200);

        assertThat(onsets.without(INFECTION)).isSameAs(onsets);
        var rest = onsets.without(PUS);
        assertThat(rest.of(PUS, TERMS)).isEqualTo(Onsets.UNKNOWN);
        assertThat(rest.of(ITCH, TERMS)).isEqualTo(100);
        assertThat(rest.of(FEVER, TERMS)).isEqualTo(200);
        assertThat(rest.without(FEVER).without(ITCH).latest()).isEqualTo(Onsets.UNKNOWN);
        assertThat(rest.without(FEVER).of(ITCH, TERMS)).isEqualTo(100);
    }
}
