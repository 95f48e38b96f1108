package org.dermatrail.triage.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report as scoring takes it.
 *
 * @param notUnderstood the parts of the text of which nothing was recognised
 * @param beside what others than the patient have now, as a report of its own; null where nothing is told of others
 * @param otherwise what the same post may mean just as well: its lines broken elsewhere, somebody of another age
 */
public record Understood(
        Report report, List<Range> notUnderstood, @Nullable Report beside, List<Understood> otherwise) {

    public Understood {
        notUnderstood = List.copyOf(notUnderstood);
        otherwise = List.copyOf(otherwise);
    }

    public Understood(Report report, List<Range> notUnderstood) {
        this(report, notUnderstood, null, List.of());
    }

    Understood or(List<Understood> others) {
        return new Understood(report, notUnderstood, beside, others);
    }

    /** The patient and those beside them in one report, which tells that there are several. */
    private Understood withThoseBeside(Report others) {
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.addAll(others.findings());
        List<Measurement> measurements = new ArrayList<>(report.measurements());
        measurements.addAll(others.measurements());
        Report all = new Report(
                report.age(),
                report.sex(),
                findings,
                measurements,
                report.plannedProcedures(),
                report.notUnderstoodText());
        return new Understood(ofSeveral(all), notUnderstood);
    }

    /** Each way to read the post; with those beside the patient where what they have is an emergency by itself. */
    private Stream<Understood> ways(Function<Report, Urgency> ofOthers) {
        return Stream.concat(Stream.of(this), otherwise.stream())
                .map(way -> way.beside != null && ofOthers.apply(way.beside).compareTo(Urgency.EMERGENCY) >= 0
                        ? way.withThoseBeside(way.beside)
                        : way);
    }

    /**
     * The most urgent of what it may mean, the first of several that are as urgent. Where that is of another age than the
     * form's there is more than one patient, and the report tells so: a portal sends the age of whoever is signed in.
     */
    public Understood safest(Function<Report, Urgency> urgency) {
        return safest(urgency, urgency);
    }

    /** The same where what the patient has is urgent in another way than what others have, who were not told of before. */
    public Understood safest(Function<Report, Urgency> urgency, Function<Report, Urgency> ofOthers) {
        List<Understood> ways = ways(ofOthers).toList();
        Understood safest = ways.getFirst();
        if (ways.size() > 1) {
            Urgency highest = urgency.apply(safest.report);
            for (Understood other : ways.subList(1, ways.size())) {
                Urgency level = urgency.apply(other.report);
                if (level.compareTo(highest) > 0) {
                    safest = other;
                    highest = level;
                }
            }
        }
        boolean ofAnother = report.age() != null && !report.age().equals(safest.report.age());
        return new Understood(ofAnother ? ofSeveral(safest.report) : safest.report, safest.notUnderstood);
    }

    /** The same report, which tells that there is more than one patient. */
    public static Report ofSeveral(Report report) {
        if (report.has(Vocabulary.SEVERAL_PATIENTS)) {
            return report;
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.add(new Finding(Vocabulary.SEVERAL_PATIENTS, Presence.PRESENT, Origin.TEXT, null, null, null));
        return report.telling(findings);
    }
}
