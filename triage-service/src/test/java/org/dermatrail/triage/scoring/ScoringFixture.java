package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;

/** The pathways as shipped, sound evidence for them, and reports told in one sentence. */
final class ScoringFixture {

    static final Knowledge KNOWLEDGE = Knowledge.load();
    static final Pathways PATHWAYS = Pathways.compile(KNOWLEDGE.vocabulary(), KNOWLEDGE.pathways());
    static final Evidence SOUND = Rehearsal.allSound(PATHWAYS);

    private ScoringFixture() {}

    static Scoring score(ReportBuilder report) {
        return Scoring.score(report.build(), PATHWAYS, SOUND);
    }

    static ReportBuilder reportOf(String... present) {
        return new ReportBuilder().with(present);
    }

    /** The request that the design is written round. */
    static ReportBuilder mainRequest() {
        return reportOf("vitiligo-relapse", "vitiligo-spreading", "itch", "autoimmune-history")
                .without("fever")
                .aged(34)
                .measuring("itch-nrs", 4)
                .planning("microneedling");
    }

    static Evidence withdrawing(String... claims) {
        var rest = new HashMap<>(SOUND.claims());
        for (String claim : claims) {
            rest.remove(claim);
        }
        return new Evidence(rest);
    }

    static List<String> flags(Scoring scoring) {
        return scoring.redFlags().stream().map(RedFlag::id).toList();
    }

    static List<String> advice(Scoring scoring) {
        return scoring.advice().stream().map(Advice::id).toList();
    }

    static final class ReportBuilder {

        private final List<Finding> findings = new ArrayList<>();
        private final List<Measurement> measurements = new ArrayList<>();
        private final TreeSet<String> planned = new TreeSet<>();
        private Integer age;
        private Sex sex = Sex.UNKNOWN;
        private boolean notUnderstood;

        ReportBuilder with(String... present) {
            for (String id : present) {
                findings.add(Finding.stated(id, Presence.PRESENT));
            }
            return this;
        }

        ReportBuilder without(String... absent) {
            for (String id : absent) {
                findings.add(Finding.stated(id, Presence.ABSENT));
            }
            return this;
        }

        ReportBuilder unsureOf(String... unknown) {
            for (String id : unknown) {
                findings.add(Finding.stated(id, Presence.UNKNOWN));
            }
            return this;
        }

        ReportBuilder since(String finding, Duration ago) {
            findings.add(Finding.stated(finding, Presence.PRESENT).since(ago));
            return this;
        }

        ReportBuilder measuring(String id, double value) {
            measurements.add(new Measurement(id, value));
            return this;
        }

        ReportBuilder planning(String... procedures) {
            planned.addAll(List.of(procedures));
            return this;
        }

        ReportBuilder aged(int years) {
            age = years;
            return this;
        }

        ReportBuilder of(Sex told) {
            sex = told;
            return this;
        }

        ReportBuilder withTextNobodyUnderstood() {
            notUnderstood = true;
            return this;
        }

        Report build() {
            return new Report(age, sex, findings, measurements, planned, notUnderstood);
        }
    }
}
