package org.dermatrail.triage.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** What became of an judgement. */
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
            assessment.overrideUrgency = Wire.name(urgency);
            overrides.add(
                    UuidCreator.getTimeOrderedEpoch(),
                    assessment,
                    new Judgement(
                            urgency,
                            assessment.currentUrgency(),
                            assessment.scoring,
                            reason,
                            actor,
                            clock.instant(),
                            null));
            return Overridden.NOTED;
        });
    }
}
