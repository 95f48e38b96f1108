package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.outbox.Event;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.tenancy.Clinics;

/** A person's right to erasure, by the clinic's pseudonym. */
@ApplicationScoped
class Subjects {

    private final Assessments assessments;
    private final StoredForm form;
    private final Instance<KeptOfSubject> others;
    private final Outbox outbox;
    private final Clinics clinics;
    private final InstantSource clock;

    Subjects(
            Assessments assessments,
            StoredForm form,
            @Any Instance<KeptOfSubject> others,
            Outbox outbox,
            Clinics clinics,
            InstantSource clock) {
        this.assessments = assessments;
        this.form = form;
        this.others = others;
        this.outbox = outbox;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * Deletes everything that is kept of a subject, again until nothing is left: while a deletion waits for a follow-up,
     * that follow-up becomes one assessment more.
     *
     * @return how many assessments that were
     */
    int erase(String clinic, String subject) {
        return clinics.within(clinic, () -> {
            assessments.holdSubject(clinic, subject);
            List<Event> events = new ArrayList<>();
            List<Assessment> left = assessments.lockedOfSubject(clinic, subject);
            while (!left.isEmpty()) {
                for (Assessment assessment : left) {
                    events.add(AssessmentEvents.closed(assessment, clock.instant(), form));
                    assessments.delete(assessment);
                }
                assessments.flush();
                left = assessments.lockedOfSubject(clinic, subject);
            }
            others.forEach(kept -> kept.erase(clinic, subject));
            outbox.append(events);
            return events.size();
        });
    }
}
