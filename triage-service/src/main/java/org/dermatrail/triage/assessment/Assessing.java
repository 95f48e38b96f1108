package org.dermatrail.triage.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.assessment.Reported.Understood;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/**
 * A report's way in: it is read and checked, scored on the evidence as it stands, and kept with its event in one
 * transaction.
 */
@ApplicationScoped
class Assessing {

    private final Reported reported;
    private final Scorer scorer;
    private final EvidenceProjection evidence;
    private final Filing filing;
    private final Clinics clinics;
    private final InstantSource clock;

    Assessing(
            Reported reported,
            Scorer scorer,
            EvidenceProjection evidence,
            Filing filing,
            Clinics clinics,
            InstantSource clock) {
        this.reported = reported;
        this.scorer = scorer;
        this.evidence = evidence;
        this.filing = filing;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Scores a report and keeps it, once for each idempotency key. */
    Opened open(String clinic, NewAssessment posted, @Nullable String key) {
        List<FieldError> faults = reported.faults(posted);
        if (!faults.isEmpty()) {
            return new Opened.Invalid(faults);
        }
        Understood understood = reported.understand(posted);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return clinics.within(clinic, () -> {
            if (key != null) {
                Opened before = filing.claim(clinic, key, posted, id);
                if (before != null) {
                    return before;
                }
            }
            Instant now = clock.instant();
            Scored scored = scorer.score(understood.report(), evidence.hold());
            return new Opened.Created(filing.open(
                    new Assessment(id, clinic, posted.subject(), posted.languageTag(), now),
                    posted.text(),
                    understood,
                    scored,
                    now));
        });
    }

    /** Scores a report and keeps nothing. */
    Opened dryRun(String clinic, NewAssessment posted) {
        List<FieldError> faults = reported.faults(posted);
        if (!faults.isEmpty()) {
            return new Opened.Invalid(faults);
        }
        Understood understood = reported.understand(posted);
        EvidenceProjection.Known known = clinics.within(clinic, evidence::hold);
        Scored scored = scorer.score(understood.report(), known);
        Instant now = clock.instant();
        Assessment passing = new Assessment(null, clinic, posted.subject(), posted.languageTag(), now);
        ScoringEntry entry = passing.first(scored, now);
        return new Opened.DryRun(
                AssessmentView.of(passing, entry, understood.report(), understood.notUnderstood(), scored.scoring()));
    }
}
