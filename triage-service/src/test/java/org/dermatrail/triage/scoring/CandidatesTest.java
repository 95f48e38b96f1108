package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.number;
import static org.dermatrail.triage.scoring.Sample.rule;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private final Pathways pathways = Sample.pathways(always(
            rule("first", "hives", "points: 1"),
            rule("follows", "rash", "points: 1"),
            rule("both", "{all: [{any: [fever, scar, itch]}, {any: [collapse, breathless]}]}", "points: 1"),
            rule("measured", "{measurement: {id: temperature, atLeast: 39}}", "points: 1"),
            rule("planned", "{planned: [tattoo, filler]}", "points: 1"),
            rule("free", "{not: fever}", "points: 1")));

    @Test
    void whatNeedsNothingCanAlwaysHold() {
        assertThat(among(Sample.report())).containsExactly("free");
    }

    @Test
    void theRestCanHoldWhereSomethingOfWhatItNeedsIsThere() {
        assertThat(among(Sample.report("hives"))).containsExactly("first", "follows", "free");
        assertThat(among(Sample.report("breathless"))).containsExactly("both", "free");
        assertThat(among(Sample.report().measuring("temperature", 36))).containsExactly("measured", "free");
        assertThat(among(Sample.report().planning("filler"))).containsExactly("planned", "free");
    }

    /** Most reports lack what fewer findings can give. */
    @Test
    void ofSeveralNeedsTheRarestCounts() {
        assertThat(among(Sample.report("fever", "scar", "itch"))).containsExactly("free");
    }

    @Test
    void aFindingAddsWhatItAndWhatFollowsFromItCanMakeHold() {
        assertThat(with("hives")).containsExactly("first", "follows");
        assertThat(with("blisters")).containsExactly("follows");
        assertThat(with("hurried")).isEmpty();
    }

    private List<String> with(String finding) {
        return Sample.decided(pathways, pathways.candidates().with(number(finding)));
    }

    private List<String> among(ScoringFixture.ReportBuilder report) {
        var facts = Facts.of(report.build(), pathways.terms());
        return Sample.decided(pathways, pathways.candidates().among(facts.present()));
    }
}
