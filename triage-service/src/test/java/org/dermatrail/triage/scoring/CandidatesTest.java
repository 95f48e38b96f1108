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
    void theRestCanHoldWhereWhatItNeedsIsThere() {
        assertThat(among(Sample.report("hives"))).containsExactly("first", "follows", "free");
        assertThat(among(Sample.report("breathless", "fever"))).containsExactly("both", "free");
        assertThat(among(Sample.report().measuring("temperature", 36))).containsExactly("measured", "free");
        assertThat(among(Sample.report().planning("filler"))).containsExactly("planned", "free");
    }

    @Test
    void ofSeveralNeedsAllAreMet() {
        assertThat(among(Sample.report("fever", "scar", "itch"))).containsExactly("free");
        assertThat(among(Sample.report("collapse"))).containsExactly("free");
        assertThat(among(Sample.report("collapse", "scar"))).containsExactly("both", "free");
    }

    @Test
    void aFindingMoreMeetsWhatItAndWhatFollowsFromItCanMakeHold() {
        assertThat(with("hives", Sample.report())).containsExactly("first", "follows", "free");
        assertThat(with("blisters", Sample.report())).containsExactly("follows", "free");
        assertThat(with("hurried", Sample.report())).containsExactly("free");
        assertThat(with("collapse", Sample.report("itch"))).containsExactly("both", "free");
    }

    @Test
    void whatNeedsSufficeForIsSettled() {
        var candidates = pathways.candidates();
        var facts = Facts.of(
                Sample.report("fever", "collapse").measuring("temperature", 40).build(), pathways.terms());

        assertThat(Sample.decided(pathways, candidates.unsettled(candidates.among(candidates.met(facts.present())))))
                .containsExactly("measured", "free");
    }

    /** Else the rules of every pathway would be looked at for each report. */
    @Test
    void aRuleNeedsWhatItsGateNeeds() {
        var gated = Sample.pathways(Sample.about("scar", rule("itchy", "itch", "points: 1")));

        assertThat(among(gated, Sample.report("itch"))).isEmpty();
        assertThat(among(gated, Sample.report("itch", "scar"))).containsExactly("gate", "itchy");
    }

    private List<String> with(String finding, ScoringFixture.ReportBuilder report) {
        var candidates = pathways.candidates();
        long[] met = candidates.met(Facts.of(report.build(), pathways.terms()).present());
        long[] among = Bits.empty(pathways.decisions().length);
        Bits.add(among, 0);
        candidates.fill(among, met, number(finding));
        return Sample.decided(pathways, among);
    }

    private List<String> among(ScoringFixture.ReportBuilder report) {
        return among(pathways, report);
    }

    private static List<String> among(Pathways pathways, ScoringFixture.ReportBuilder report) {
        var facts = Facts.of(report.build(), pathways.terms());
        var candidates = pathways.candidates();
        return Sample.decided(pathways, candidates.among(candidates.met(facts.present())));
    }
}
