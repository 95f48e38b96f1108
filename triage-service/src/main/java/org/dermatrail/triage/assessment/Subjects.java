package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.outbox.Event;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/** A person's rights over what is kept of them: access and erasure, by the clinic's pseudonym. */
@ApplicationScoped
class Subjects {

    private final Assessments assessments;
    private final StoredForm form;
    private final SealedText sealing;
    private final Outbox outbox;
    private final Clinics clinics;
    private final InstantSource clock;

    Subjects(
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

    /** Everything that is kept of a subject, with their words. */
    List<SubjectExport.Item> export(String clinic, String subject) {
        return clinics.within(
                clinic,
                () -> assessments.ofSubject(clinic, subject).stream()
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
            List<Event> events = new ArrayList<>();
            for (Assessment assessment : assessments.ofSubject(clinic, subject)) {
                events.add(AssessmentEvents.closed(assessment, clock.instant(), form));
                assessments.delete(assessment);
            }
            outbox.append(events);
            return events.size();
        });
    }

    private @Nullable String text(Assessment assessment) {
        return assessment.sealedText == null ? null : sealing.open(assessment.id, assessment.sealedText);
    }
}
