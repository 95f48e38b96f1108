package org.dermatrail.triage.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Report;

/**
 * A report as scoring takes it.
 *
 * @param notUnderstood the parts of the text of which nothing was recognised
 * @param otherwise what the same post may mean just as well: its lines broken elsewhere, somebody of another age
 */
public record Understood(Report report, List<Range> notUnderstood, List<Understood> otherwise) {

    public Understood {
        notUnderstood = List.copyOf(notUnderstood);
        otherwise = List.copyOf(otherwise);
    }

    public Understood(Report report, List<Range> notUnderstood) {
        this(report, notUnderstood, List.of());
    }

    Understood or(List<Understood> others) {
        return new Understood(report, notUnderstood, others);
    }

    /**
     * The most urgent of what it may mean, the first of several that are as urgent. Where that is of another age than the
     * form's there is more than one patient, and the report tells so: a portal sends the age of whoever is signed in.
     */
    public Understood safest(Function<Report, Urgency> urgency) {
        if (otherwise.isEmpty()) {
            return this;
        }
        Understood safest = this;
        Urgency highest = urgency.apply(report);
        for (Understood other : otherwise) {
            Urgency level = urgency.apply(other.report);
            if (level.compareTo(highest) > 0) {
                safest = other;
                highest = level;
            }
        }
        boolean ofAnother = report.age() != null && !report.age().equals(safest.report.age());
        return new Understood(ofAnother ? ofSeveral(safest.report) : safest.report, safest.notUnderstood);
    }

    private static Report ofSeveral(Report report) {
        if (report.has(Vocabulary.SEVERAL_PATIENTS)) {
            return report;
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.add(new Finding(Vocabulary.SEVERAL_PATIENTS, Presence.PRESENT, Origin.TEXT, null, null, null));
        return report.telling(findings);
    }
}
