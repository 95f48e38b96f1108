package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.scoring.PathwayVersion;
import org.dermatrail.triage.wire.Wire;

/** What was reported before, within the running transaction. */
@ApplicationScoped
public class Records {

    private final Assessments assessments;
    private final StoredForm form;

    Records(Assessments assessments, StoredForm form) {
        this.assessments = assessments;
        this.form = form;
    }

    /** One that nobody erases, and to whose person nobody adds, before the running transaction ends. */
    public Optional<Past> held(String clinic, UUID id) {
        assessments.holdSubjectOf(clinic, id);
        return assessments.holds(clinic, id) ? assessments.byId(clinic, id).map(this::past) : Optional.empty();
    }

    /** The latest ones of a subject, the first of them first. */
    public List<Past> ofSubject(String clinic, String subject, int most) {
        return assessments.latestOfSubject(clinic, subject, most).reversed().stream()
                .map(this::past)
                .toList();
    }

    /** The latest ones of the chain of follow-ups that an assessment is part of, the last first. */
    public List<Past> chain(String clinic, UUID id, int most) {
        return assessments.chain(clinic, id, most).stream().map(this::past).toList();
    }

    /** The pathways that had a say in the latest scoring. */
    public List<String> pathways(UUID id) {
        Assessment assessment = assessments.findById(id);
        return assessment == null
                ? List.of()
                : assessments
                        .entry(id, assessment.scoring)
                        .map(entry -> form.scoring(entry).pathways().stream()
                                .map(PathwayVersion::id)
                                .toList())
                        .orElse(List.of());
    }

    private Past past(Assessment assessment) {
        String override = assessment.overrideUrgency;
        return new Past(
                assessment.id,
                assessment.subject,
                assessment.locale,
                assessment.status,
                assessment.createdAt,
                assessment.currentUrgency(),
                assessment.score,
                override == null ? null : Wire.value(Urgency.class, override),
                assessment.follows,
                form.report(assessment));
    }
}
