package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/** Reads a clinic's assessments. */
@ApplicationScoped
class AssessmentReading {

    private final Assessments assessments;
    private final Overrides overrides;
    private final StoredForm form;
    private final Clinics clinics;

    AssessmentReading(Assessments assessments, Overrides overrides, StoredForm form, Clinics clinics) {
        this.assessments = assessments;
        this.overrides = overrides;
        this.form = form;
        this.clinics = clinics;
    }

    Optional<AssessmentView> latest(String clinic, UUID id) {
        return clinics.within(
                clinic,
                () -> assessments
                        .byId(clinic, id)
                        .flatMap(assessment ->
                                assessments.entry(id, assessment.scoring).map(entry -> form.view(assessment, entry)))
                        .map(view -> view.with(overrides.of(id))));
    }

    /** Empty when there is no such assessment. */
    List<AssessmentView> scorings(String clinic, UUID id) {
        return clinics.within(
                clinic,
                () -> assessments
                        .byId(clinic, id)
                        .map(assessment -> assessments.entries(id).stream()
                                .map(entry -> form.view(assessment, entry))
                                .toList())
                        .orElse(List.of()));
    }

    /** An assessment, within the running transaction. */
    Optional<Assessment> byId(String clinic, UUID id) {
        return assessments.byId(clinic, id);
    }

    Report report(Assessment assessment) {
        return form.report(assessment);
    }

    /** An assessment as it would have been scored at a moment, within the running transaction. */
    AssessmentView asOf(Assessment assessment, Report report, Scored scored, Instant moment) {
        int counting = assessments.counting(assessment.id, moment);
        return AssessmentView.of(
                assessment,
                ScoringEntry.asOf(assessment, counting, scored, moment),
                report,
                form.notUnderstood(assessment),
                scored.scoring());
    }

    WorklistPage worklist(String clinic, Worklist.Filter filter, Worklist.@Nullable Place after, int limit) {
        List<Assessment> rows = clinics.within(clinic, () -> assessments.worklist(clinic, filter, after, limit + 1));
        boolean more = rows.size() > limit;
        List<Assessment> page = more ? rows.subList(0, limit) : rows;
        Assessment last = page.isEmpty() ? null : page.getLast();
        return new WorklistPage(
                page.stream().map(WorklistPage.Item::of).toList(),
                more && last != null ? new Worklist.Place(last.score, last.id).cursor() : null);
    }
}
