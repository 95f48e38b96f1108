package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/** The end of an assessment: a clinician acknowledges its latest scoring and closes it. */
@ApplicationScoped
class Closing {

    private final Assessments assessments;
    private final StoredForm form;
    private final Outbox outbox;
    private final Clinics clinics;
    private final InstantSource clock;

    Closing(Assessments assessments, StoredForm form, Outbox outbox, Clinics clinics, InstantSource clock) {
        this.assessments = assessments;
        this.form = form;
        this.outbox = outbox;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** What became of an acknowledgement. */
    enum Acknowledged {
        NOTED,
        UNKNOWN,
        /** Another scoring has come since; that one has not been seen. */
        STALE
    }

    /** Notes who has seen a scoring, null for whichever is the latest; the first name stays. */
    Acknowledged acknowledge(String clinic, UUID id, @Nullable Integer seen, String actor) {
        return clinics.within(clinic, () -> {
            Optional<Assessment> found = assessments.locked(clinic, id);
            if (found.isEmpty()) {
                return Acknowledged.UNKNOWN;
            }
            int latest = found.get().scoring;
            if (seen != null && seen != latest) {
                return Acknowledged.STALE;
            }
            assessments.entry(id, latest).ifPresent(entry -> entry.acknowledge(actor, clock.instant()));
            return Acknowledged.NOTED;
        });
    }

    /** Closes an assessment, once or again. @return false when there is no such assessment */
    boolean close(String clinic, UUID id) {
        return clinics.within(clinic, () -> {
            var found = assessments.locked(clinic, id);
            found.filter(Assessment::isOpen).ifPresent(this::close);
            return found.isPresent();
        });
    }

    private void close(Assessment assessment) {
        assessment.close();
        assessments.rest(List.of(new Assessments.Resting(assessment.id, assessment.clinic, List.of())));
        outbox.append(List.of(AssessmentEvents.closed(assessment, clock.instant(), form)));
    }
}
