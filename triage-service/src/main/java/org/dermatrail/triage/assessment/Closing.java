package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.tenancy.Clinics;

/** The end of an assessment: a clinician acknowledges its latest scoring, closes it, or erases all of a subject. */
@ApplicationScoped
class Closing {

    private final Assessments assessments;
    private final StoredForm form;
    private final SealedText sealing;
    private final Outbox outbox;
    private final Clinics clinics;
    private final InstantSource clock;

    Closing(
            Assessments assessments,
            StoredForm form,
            SealedText sealing,
            Outbox outbox,
            Clinics clinics,
            InstantSource clock) {
        this.assessments = assessments;
        this.form = form;
        this.sealing = sealing;
        this.outbox = outbox;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Notes who has seen the latest scoring; the first one stays. @return false when there is no such assessment */
    boolean acknowledge(String clinic, UUID id, String actor) {
        return clinics.within(clinic, () -> {
            var found = assessments.locked(id);
            found.flatMap(assessment -> assessments.entry(id, assessment.scoring))
                    .ifPresent(entry -> entry.acknowledge(actor, clock.instant()));
            return found.isPresent();
        });
    }

    /** Closes an assessment, once or again. @return false when there is no such assessment */
    boolean close(String clinic, UUID id) {
        return clinics.within(clinic, () -> {
            var found = assessments.locked(id);
            found.filter(Assessment::isOpen).ifPresent(this::close);
            return found.isPresent();
        });
    }

    /** Everything that is kept of a subject, with their words. */
    List<SubjectExport.Item> export(String clinic, String subject) {
        return clinics.within(
                clinic,
                () -> assessments.ofSubject(subject).stream()
                        .map(assessment -> new SubjectExport.Item(
                                text(assessment),
                                assessments.entries(assessment.id).stream()
                                        .map(entry -> form.view(assessment, entry))
                                        .toList()))
                        .toList());
    }

    /** Deletes everything that is kept of a subject. @return how many assessments that were */
    int erase(String clinic, String subject) {
        return clinics.within(clinic, () -> {
            List<Assessment> all = assessments.ofSubject(subject);
            for (Assessment assessment : all) {
                outbox.append(List.of(AssessmentEvents.closed(assessment, clock.instant(), form)));
                assessments.delete(assessment);
            }
            return all.size();
        });
    }

    private void close(Assessment assessment) {
        assessment.close();
        assessments.rest(List.of(new Assessments.Resting(assessment.id, assessment.clinic, List.of())));
        outbox.append(List.of(AssessmentEvents.closed(assessment, clock.instant(), form)));
    }

    private @org.jspecify.annotations.Nullable String text(Assessment assessment) {
        return assessment.sealedText == null ? null : sealing.open(assessment.id, assessment.sealedText);
    }
}
