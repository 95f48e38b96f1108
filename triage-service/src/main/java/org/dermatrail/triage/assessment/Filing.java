package org.dermatrail.triage.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dermatrail.triage.assessment.AssessmentView.Judgement;
import org.dermatrail.triage.assessment.Assessments.Resting;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.wire.Wire;
import org.jspecify.annotations.Nullable;

/** Keeps assessments with their scorings, what they rest on and their events, within the running transaction. */
@ApplicationScoped
class Filing {

    private final Assessments assessments;
    private final Overrides overrides;
    private final SealedText sealing;
    private final StoredForm form;
    private final Outbox outbox;

    Filing(Assessments assessments, Overrides overrides, SealedText sealing, StoredForm form, Outbox outbox) {
        this.assessments = assessments;
        this.overrides = overrides;
        this.sealing = sealing;
        this.form = form;
        this.outbox = outbox;
    }

    AssessmentView open(
            Assessment assessment, @Nullable String text, Understood understood, Scored scored, Instant now) {
        assessment.report = form.write(understood.report());
        assessment.notUnderstood = form.write(understood.notUnderstood());
        assessment.sealedText = text == null || text.isBlank() ? null : sealing.seal(assessment.id, text);
        ScoringEntry entry = assessment.first(scored, now);
        Optional<Judgement> carried = carried(assessment);
        carried.ifPresent(judgement -> assessment.overrideUrgency = Wire.name(judgement.urgency()));
        assessments.persist(assessment);
        assessments.add(entry);
        assessments.rest(List.of(new Resting(assessment.id, assessment.clinic, scored.reliesOn())));
        outbox.append(List.of(AssessmentEvents.scored(assessment, entry, scored.scoring(), null, null, form)));
        carried.ifPresent(judgement -> overrides.add(UuidCreator.getTimeOrderedEpoch(), assessment, judgement));
        return AssessmentView.of(assessment, entry, understood.report(), understood.notUnderstood(), scored.scoring())
                .with(carried.stream().toList());
    }

    /** A less urgent one would read as if a clinician had seen what the follow-up tells; it stays where it was put. */
    private Optional<Judgement> carried(Assessment assessment) {
        return Optional.ofNullable(assessment.follows)
                .flatMap(overrides::standingFor)
                .filter(judgement -> judgement.urgency().atLeast(assessment.currentUrgency()))
                .map(judgement -> judgement.on(assessment));
    }
}
