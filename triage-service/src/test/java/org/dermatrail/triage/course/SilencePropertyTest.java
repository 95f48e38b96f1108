package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.course.CourseFixture.KNOWLEDGE;
import static org.dermatrail.triage.course.CourseFixture.report;
import static org.dermatrail.triage.course.CourseFixture.silence;
import static org.dermatrail.triage.course.CourseFixture.urgency;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dermatrail.triage.pathway.Vocabulary.FindingTerm;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;

/** What a follow-up leaves unsaid, in part or altogether, never makes it less urgent than the report before it. */
class SilencePropertyTest {

    private static final List<String> FINDINGS = KNOWLEDGE.vocabulary().findings().values().stream()
            .filter(term -> !term.follows())
            .map(FindingTerm::id)
            .toList();

    private static final Report STABLE = report(
            List.of(Finding.stated("vitiligo", Presence.PRESENT), Finding.stated("vitiligo-stable", Presence.PRESENT)),
            List.of());

    @Property(tries = 500)
    void silenceUponSilenceNeverLowers(@ForAll Random random) {
        var course = new CourseFixture();
        Report last = course.reports(random(random));
        for (int i = 0; i < 3; i++) {
            Report next = course.after(days(random)).reports(silence());
            assertThat(urgency(next)).isGreaterThanOrEqualTo(urgency(last));
            last = next;
        }
    }

    @Property(tries = 500)
    void toTellAPartAgainNeverLowers(@ForAll Random random) {
        var course = new CourseFixture();
        Report last = course.reports(random(random));
        for (int i = 0; i < 3; i++) {
            Report next = course.after(days(random)).reports(again(last, random));
            assertThat(urgency(next)).isGreaterThanOrEqualTo(urgency(last));
            last = next;
        }
    }

    @Property(tries = 300)
    void toMeasureOneInstrumentAgainNeverLowersForAnother(@ForAll Random random) {
        var course = new CourseFixture();
        course.reports(measuring(STABLE, 3, random.nextInt(101)));
        Report last = course.after(days(random)).reports(measuring(silence(), 3, random.nextInt(101)));

        Report next = course.after(days(random)).reports(report(List.of(), List.of(new Measurement("itch-nrs", 3))));

        assertThat(urgency(next)).isGreaterThanOrEqualTo(urgency(last));
    }

    private static Report measuring(Report report, int itch, int vasi) {
        return report(report.findings(), List.of(new Measurement("itch-nrs", itch), new Measurement("vasi", vasi)));
    }

    private static Duration days(Random random) {
        return Duration.ofDays(random.nextInt(40));
    }

    /** Some of what was present, without its beginning, and that of other things one knows nothing. */
    private static Report again(Report before, Random random) {
        var findings = new ArrayList<Finding>();
        for (Finding finding : before.findings()) {
            if (finding.presence() == Presence.PRESENT && FINDINGS.contains(finding.id()) && random.nextBoolean()) {
                findings.add(Finding.stated(finding.id(), Presence.PRESENT));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            findings.add(Finding.stated(any(random), Presence.UNKNOWN));
        }
        return report(findings, List.of());
    }

    /** A report that does not contradict itself. */
    private static Report random(Random random) {
        var findings = new ArrayList<Finding>();
        var present = new HashSet<String>();
        for (int i = random.nextInt(10); i > 0; i--) {
            var finding = Finding.stated(any(random), Presence.PRESENT);
            present.addAll(implied(finding.id()));
            findings.add(random.nextBoolean() ? finding.since(Duration.ofHours(random.nextInt(1000))) : finding);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            String id = any(random);
            if (!present.contains(id)) {
                findings.add(Finding.stated(id, random.nextBoolean() ? Presence.ABSENT : Presence.UNKNOWN));
            }
        }
        var measurements = new ArrayList<Measurement>();
        if (random.nextBoolean()) {
            measurements.add(new Measurement("temperature-c", 35 + random.nextInt(7)));
        }
        return report(findings, measurements);
    }

    private static String any(Random random) {
        return FINDINGS.get(random.nextInt(FINDINGS.size()));
    }

    private static Set<String> implied(String finding) {
        var implied = new HashSet<String>();
        var left = new ArrayDeque<>(List.of(finding));
        while (!left.isEmpty()) {
            String id = left.remove();
            if (implied.add(id)) {
                left.addAll(KNOWLEDGE.vocabulary().findings().get(id).implies());
            }
        }
        return implied;
    }
}
