package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Scoring;

class CarryingPropertyTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Pathways PATHWAYS = Pathways.compile(KNOWLEDGE.vocabulary(), KNOWLEDGE.pathways());
    private static final Evidence EVIDENCE = new Evidence(Map.of());
    private static final List<String> FINDINGS =
            List.copyOf(KNOWLEDGE.vocabulary().findings().keySet());
    private static final Report NOTHING = report(List.of(), List.of());

    @Property(tries = 500)
    void silenceNeverLowers(@ForAll Random random) {
        Report earlier = random(random);

        assertThat(followedUp(earlier, NOTHING)).isGreaterThanOrEqualTo(urgency(earlier));
    }

    @Property(tries = 500)
    void silenceUponSilenceNeverLowers(@ForAll Random random) {
        Report earlier = random(random);
        var carrying = new Carrying(earlier, NOTHING, KNOWLEDGE.vocabulary());
        Report second = carrying.together(false, true, false);

        assertThat(followedUp(second, NOTHING)).isGreaterThanOrEqualTo(urgency(second));
    }

    @Example
    void onlyWhatIsDeniedIsGone() {
        Report earlier = report(
                List.of(
                        Finding.stated("fever", Presence.PRESENT).since(Duration.ofDays(1)),
                        Finding.stated("spreading-redness", Presence.PRESENT)),
                List.of(new Measurement("temperature-c", 39)));
        Report fresh = report(List.of(Finding.stated("spreading-redness", Presence.ABSENT)), List.of());

        Report together = new Carrying(earlier, fresh, KNOWLEDGE.vocabulary()).together(false, false, false);

        assertThat(together.has("fever")).isTrue();
        assertThat(together.since("fever")).isEqualTo(Duration.ofDays(1));
        assertThat(together.has("spreading-redness")).isFalse();
        assertThat(together.highest("temperature-c")).isEqualTo(39);
    }

    @Example
    void whatIsDeniedTakesWithItWhatImpliesIt() {
        var implying = KNOWLEDGE.vocabulary().findings().values().stream()
                .filter(term -> !term.implies().isEmpty())
                .findFirst()
                .orElseThrow();
        Report earlier = report(List.of(Finding.stated(implying.id(), Presence.PRESENT)), List.of());
        Report fresh = report(List.of(Finding.stated(implying.implies().getFirst(), Presence.ABSENT)), List.of());

        assertThat(new Carrying(earlier, fresh, KNOWLEDGE.vocabulary())
                        .together(false, false, false)
                        .has(implying.id()))
                .isFalse();
    }

    private static Urgency followedUp(Report earlier, Report fresh) {
        var carrying = new Carrying(earlier, fresh, KNOWLEDGE.vocabulary());
        boolean worse = earlier.has(Carrying.WORSE);
        Urgency without = urgency(carrying.together(worse, false, false));
        Urgency with = urgency(carrying.together(worse, true, false));
        return with.compareTo(without) > 0 ? with : without;
    }

    private static Urgency urgency(Report report) {
        return Scoring.score(report, PATHWAYS, EVIDENCE).urgency();
    }

    private static Report random(Random random) {
        var findings = new ArrayList<Finding>();
        for (int i = random.nextInt(10); i > 0; i--) {
            var presence = Presence.values()[random.nextInt(3)];
            var finding = Finding.stated(FINDINGS.get(random.nextInt(FINDINGS.size())), presence);
            findings.add(
                    presence == Presence.PRESENT && random.nextBoolean()
                            ? finding.since(Duration.ofHours(random.nextInt(1000)))
                            : finding);
        }
        var measurements = new ArrayList<Measurement>();
        if (random.nextBoolean()) {
            measurements.add(new Measurement("temperature-c", 35 + random.nextInt(7)));
        }
        return report(findings, measurements);
    }

    private static Report report(List<Finding> findings, List<Measurement> measurements) {
        return new Report(50, Sex.FEMALE, findings, measurements, new TreeSet<>(), false);
    }
}
