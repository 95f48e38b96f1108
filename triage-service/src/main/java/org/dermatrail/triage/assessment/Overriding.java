package org.dermatrail.triage.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.assessment.AssessmentView.Judgement;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.tenancy.Clinics;
import org.dermatrail.triage.wire.Wire;
import org.jspecify.annotations.Nullable;

/** A clinician's own urgency beside the computed one. It changes no scoring and hides none. */
@ApplicationScoped
class Overriding {

    private final Assessments assessments;
    private final Overrides overrides;
    private final Clinics clinics;
    private final InstantSource clock;

    Overriding(Assessments assessments, Overrides overrides, Clinics clinics, InstantSource clock) {
        this.assessments = assessments;
        this.overrides = overrides;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** What became of an override. */
    enum Overridden {
        NOTED,
        UNKNOWN,
        /** Another scoring has come since; that one has not been seen. */
        STALE,
        CLOSED
    }

    /** @param seen the scoring that was read, null for whichever is the latest */
    Overridden override(String clinic, UUID id, @Nullable Integer seen, Urgency urgency, String reason, String actor) {
        return clinics.within(clinic, () -> {
            assessments.holdSubjectOf(clinic, id);
            Optional<Assessment> found = assessments.locked(clinic, id);
            if (found.isEmpty()) {
                return Overridden.UNKNOWN;
            }
            Assessment assessment = found.get();
            if (!assessment.isOpen()) {
                return Overridden.CLOSED;
            }
            if (seen != null && seen != assessment.scoring) {
                return Overridden.STALE;
            }
            Instant now = clock.instant();
            Urgency computed = assessment.currentUrgency();
            put(assessment, new Judgement(urgency, computed, assessment.scoring, reason, actor, now, null));
            newest(assessment)
                    .filter(newest -> urgency.atLeast(newest.urgencyToTell()))
                    .ifPresent(newest -> put(
                            newest,
                            new Judgement(urgency, computed, assessment.scoring, reason, actor, now, id).on(newest)));
            return Overridden.NOTED;
        });
    }

    /**
     * What came after a report tells the person how urgent it is, so an override of the report reaches the newest too. A
     * less urgent one doesn't: whoever put it there may not have seen what was reported since.
     */
    private Optional<Assessment> newest(Assessment overridden) {
        return assessments
                .newestOfChain(overridden.clinic, overridden.id)
                .filter(newest -> !newest.equals(overridden.id))
                .flatMap(newest -> assessments.locked(overridden.clinic, newest))
                .filter(Assessment::isOpen);
    }

    private void put(Assessment assessment, Judgement judgement) {
        assessment.overrideUrgency = Wire.name(judgement.urgency());
        overrides.add(UuidCreator.getTimeOrderedEpoch(), assessment, judgement);
    }
}
