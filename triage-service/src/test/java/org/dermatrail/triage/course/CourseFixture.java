package org.dermatrail.triage.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dermatrail.triage.assessment.Past;
import org.dermatrail.triage.assessment.Understood;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/** One person's course on the pathways as shipped and sound evidence: each report follows up the one before it. */
final class CourseFixture {

    static final Knowledge KNOWLEDGE = Knowledge.load();

    private static final Pathways PATHWAYS = Pathways.compile(KNOWLEDGE.vocabulary(), KNOWLEDGE.pathways());
    private static final Evidence SOUND = sound();

    private final List<Past> reports = new ArrayList<>();
    private final List<Past> chain = new ArrayList<>();
    private final Map<UUID, Set<String>> carried = new HashMap<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private static Evidence sound() {
        var claims = new HashMap<String, ClaimVersion>();
        for (Pathway pathway : KNOWLEDGE.pathways()) {
            for (Rule rule : pathway.rules()) {
                for (String id : rule.cites()) {
                    String article = id.substring(0, id.indexOf('/'));
                    claims.put(id, new ClaimVersion(article, 1, id, "moderate", "supported", true));
                }
            }
        }
        return new Evidence(claims);
    }

    static Report report(List<Finding> findings, List<Measurement> measurements) {
        return new Report(50, Sex.FEMALE, findings, measurements, new TreeSet<>(), false);
    }

    static Report silence() {
        return report(List.of(), List.of());
    }

    static Urgency urgency(Report report) {
        return Scoring.score(report, PATHWAYS, SOUND).urgency();
    }

    /** Lets time pass. */
    CourseFixture after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** What the report comes to, put together with those before it. */
    Report reports(Report fresh) {
        return reports(new Understood(fresh, List.of()));
    }

    /** The same of a report that can be read in several ways. */
    Report reports(Understood read) {
        if (chain.isEmpty()) {
            return keep(read.report(), null);
        }
        var history = new PastReports(List.copyOf(reports), Map.copyOf(carried), now);
        var reading = new SafestReading(history, new FollowUpChain(chain.reversed()), KNOWLEDGE.vocabulary());
        UUID id = UUID.randomUUID();
        Report fresh = reading.meant(id, read, false, CourseFixture::urgency).report();
        var told = new SafestReading.Told(id, fresh, false);
        Report together = reading.together(told, CourseFixture::urgency);
        Report kept = keep(together, chain.getLast().id());
        carried.put(reports.getLast().id(), Set.copyOf(reading.measured(told)));
        return kept;
    }

    /** A report of the same person on something else, which follows up nothing. */
    void reportsOther(Report report) {
        reports.add(past(report, null));
    }

    private Report keep(Report report, @Nullable UUID follows) {
        Past past = past(report, follows);
        reports.add(past);
        chain.add(past);
        return report;
    }

    private Past past(Report report, @Nullable UUID follows) {
        return new Past(UUID.randomUUID(), "s", "en", "open", now, urgency(report), 0, null, follows, report);
    }
}
