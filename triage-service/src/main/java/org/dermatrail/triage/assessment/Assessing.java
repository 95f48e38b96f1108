package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/** A posted report's way in: once for each idempotency key, or on trial. */
@ApplicationScoped
class Assessing {

    private final Reception reception;
    private final Repeating repeating;
    private final Scorer scorer;
    private final EvidenceProjection evidence;
    private final Clinics clinics;
    private final InstantSource clock;

    Assessing(
            Reception reception,
            Repeating repeating,
            Scorer scorer,
            EvidenceProjection evidence,
            Clinics clinics,
            InstantSource clock) {
        this.reception = reception;
        this.repeating = repeating;
        this.scorer = scorer;
        this.evidence = evidence;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Scores a report and keeps it, once for each idempotency key. */
    Opened open(String clinic, NewAssessment posted, @Nullable String key) {
        List<FieldError> faults = reception.faults(posted);
        if (!faults.isEmpty()) {
            return new Opened.Invalid(faults);
        }
        Understood understood = reception.understand(posted);
        UUID id = reception.newId();
        return clinics.within(clinic, () -> {
            if (key != null) {
                Opened before = repeating.claim(clinic, key, posted, id);
                if (before != null) {
                    return before;
                }
            }
            return new Opened.Created(reception.file(
                    id,
                    new Reception.Cover(clinic, posted.subject(), posted.languageTag(), posted.text(), null),
                    understood));
        });
    }

    /** Scores a report and keeps nothing. */
    Opened dryRun(String clinic, NewAssessment posted) {
        List<FieldError> faults = reception.faults(posted);
        if (!faults.isEmpty()) {
            return new Opened.Invalid(faults);
        }
        EvidenceProjection.Known known = clinics.within(clinic, evidence::hold);
        Understood understood = reception
                .understand(posted)
                .safest(report -> scorer.score(report, known).scoring().urgency());
        Scored scored = scorer.score(understood.report(), known);
        Instant now = clock.instant();
        Assessment passing = new Assessment(null, clinic, posted.subject(), posted.languageTag(), now);
        ScoringEntry entry = passing.first(scored, now);
        return new Opened.DryRun(
                AssessmentView.of(passing, entry, understood.report(), understood.notUnderstood(), scored.scoring()));
    }
}
