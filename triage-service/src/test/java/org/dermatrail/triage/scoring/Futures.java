package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;

/**
 * Every report that a report may still become: each open finding is left unsaid, denied, or told with and without a time,
 * and each present one of which the beginning can be asked for began lately, long ago, or nobody knows when.
 */
record Futures(Report report, Terms terms, Set<String> open, Set<String> undated) {

    private static final List<Duration> AGES = List.of(Duration.ofHours(1), Duration.ofDays(30));

    Horizon horizon() {
        return new Horizon(terms, Facts.of(report, terms), Sample.set(names(open)), Sample.set(names(undated)));
    }

    /** What a condition comes to in all of them together. */
    int of(Condition condition) {
        var test = Compiler.compile(condition, terms).test();
        int truths = 0;
        for (Report then : reports()) {
            var facts = Facts.of(then, terms);
            if (facts.contradictory() == Facts.of(report, terms).contradictory()) {
                truths |= test.holds(facts) ? Truths.TRUE : test.fails(facts) ? Truths.FALSE : Truths.UNKNOWN;
            }
        }
        return truths;
    }

    private List<Report> reports() {
        List<Report> reports = List.of(report);
        for (String finding : open) {
            reports =
                    each(reports, Finding.stated(finding, Presence.ABSENT), Finding.stated(finding, Presence.PRESENT));
            reports = each(reports, aged(finding));
        }
        for (String finding : undated) {
            reports = each(reports, aged(finding));
        }
        return reports;
    }

    private static Finding[] aged(String finding) {
        return AGES.stream()
                .map(age -> Finding.stated(finding, Presence.PRESENT).since(age))
                .toArray(Finding[]::new);
    }

    /** These reports, and each of them with one of the findings. */
    private static List<Report> each(List<Report> reports, Finding... findings) {
        var more = new ArrayList<>(reports);
        for (Report report : reports) {
            for (Finding finding : findings) {
                var told = new ArrayList<>(report.findings());
                told.add(finding);
                more.add(new Report(
                        report.age(),
                        report.sex(),
                        told,
                        report.measurements(),
                        report.plannedProcedures(),
                        report.notUnderstoodText()));
            }
        }
        return more;
    }

    private static String[] names(Set<String> findings) {
        return findings.toArray(String[]::new);
    }
}
