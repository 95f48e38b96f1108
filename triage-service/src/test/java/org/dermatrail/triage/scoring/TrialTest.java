package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.about;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.rule;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.junit.jupiter.api.Test;

/** Whatever a trial leaves out, it says what taking all decisions anew would say. */
class TrialTest {

    private final Pathways pathways = Sample.pathways(
            about(
                    "{any: [rash, {measurement: {id: itch-score, atLeast: 5}}]}",
                    rule("points", "hives", "points: 5"),
                    rule("calm", "{not: {known: fever}}", "points: -7"),
                    rule("fresh", "{onset: {under: P1D}}", "points: 11"),
                    rule("flag", "itch", "redFlag: alarm"),
                    rule("day", "{all: [itch, {possibly: scar}]}", "floor: consultation_24")),
            about("keloid", rule("growth", "{onset: {of: scar, under: P30D}}", "points: 23")),
            always(
                    rule("sign", "{all: [fever, {any: [collapse, breathless]}]}", "floor: emergency"),
                    rule("some", "{atLeast: {count: 2, of: [hives, itch, fever]}}", "points: 31"),
                    rule("empty", "{report: empty}", "floor: consultation"),
                    rule("whole", "{report: contradictory}", "floor: emergency"),
                    rule("unknown", "{report: grave_unknown}", "floor: consultation")));

    private final List<Report> reports = List.of(
            Sample.report().build(),
            Sample.report("itch").build(),
            Sample.report("itch").unsureOf("fever", "collapse").build(),
            Sample.report("hives").without("fever").aged(40).build(),
            Sample.report("rash", "scar").measuring("itch-score", 6).build(),
            Sample.report("hives").without("rash", "itch").build(),
            Sample.report("fever").since("keloid", Duration.ofDays(3)).build(),
            Sample.report().since("itch", Duration.ofHours(3)).without("scar").build());

    @Test
    void oneFindingToldOtherwise() {
        for (Report report : reports) {
            for (int finding = 0; finding < Sample.TERMS.count(); finding++) {
                for (Presence presence : Presence.values()) {
                    var then = facts(report).with(finding, presence);
                    assertThat(trial(report).scoreWith(finding, presence))
                            .as("%s %s in %s", Sample.TERMS.term(finding).id(), presence, report)
                            .isEqualTo(anew(then));
                }
            }
        }
    }

    @Test
    void twoFindingsToldOtherwise() {
        for (Report report : reports) {
            var trial = trial(report);
            for (int one = 0; one < Sample.TERMS.count(); one++) {
                for (int other = one + 1; other < Sample.TERMS.count(); other++) {
                    var then = facts(report).with(one, Presence.ABSENT).with(other, Presence.PRESENT);
                    assertThat(trial.scoreWith(one, Presence.ABSENT, other, Presence.PRESENT))
                            .isEqualTo(anew(then));
                }
            }
        }
    }

    @Test
    void anUnknownFindingThatIsThereTriedOneAfterAnother() {
        for (Report report : reports) {
            var trial = trial(report);
            for (int finding = 0; finding < Sample.TERMS.count(); finding++) {
                var facts = facts(report);
                if (!Bits.has(facts.present(), finding) && !Bits.has(facts.absent(), finding)) {
                    assertThat(trial.scoreWithYes(finding))
                            .as("%s in %s", Sample.TERMS.term(finding).id(), report)
                            .isEqualTo(anew(facts.with(finding, Presence.PRESENT)));
                }
            }
        }
    }

    private Trial trial(Report report) {
        var ledger = new Ledger(pathways, facts(report), grounds());
        return new Trial(ledger, pathways, grounds(), pathways.reach().open(ledger.holding()));
    }

    private int anew(Facts facts) {
        return new Ledger(pathways, facts, grounds()).score();
    }

    private Grounds grounds() {
        return pathways.on(Rehearsal.allSound(pathways));
    }

    private Facts facts(Report report) {
        return Facts.of(report, pathways.terms());
    }
}
