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
import org.jspecify.annotations.Nullable;

/**
 * A report as scoring takes it.
 *
 * @param notUnderstood the parts of the text of which nothing was recognised
 * @param ageInText in completed years, where the text tells another than the form
 */
public record Understood(
        Report report, List<Range> notUnderstood, @Nullable Integer ageInText) {

    public Understood {
        notUnderstood = List.copyOf(notUnderstood);
    }

    public Understood(Report report, List<Range> notUnderstood) {
        this(report, notUnderstood, null);
    }

    /**
     * The more urgent of the two ages: a portal sends the age of whoever is signed in, and the text may tell of their
     * newborn. Where the age of the text counts the report says that there is more than one patient.
     */
    public Understood safest(Function<Report, Urgency> urgency) {
        Integer told = ageInText;
        if (told == null) {
            return this;
        }
        Report other = report.aged(told);
        if (urgency.apply(other).compareTo(urgency.apply(report)) <= 0) {
            return new Understood(report, notUnderstood);
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        if (!report.has(Vocabulary.SEVERAL_PATIENTS)) {
            findings.add(new Finding(Vocabulary.SEVERAL_PATIENTS, Presence.PRESENT, Origin.TEXT, null, null, null));
        }
        return new Understood(other.telling(findings), notUnderstood);
    }
}
