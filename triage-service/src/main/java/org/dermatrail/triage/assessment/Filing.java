package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.assessment.Assessments.Resting;
import org.dermatrail.triage.assessment.Reported.Understood;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.wire.Canonical;
import org.jspecify.annotations.Nullable;

/** Keeps assessments with their scorings, what they rest on and their events, within the running transaction. */
@ApplicationScoped
class Filing {

    private final Assessments assessments;
    private final IdempotencyKeys keys;
    private final SealedText sealing;
    private final StoredForm form;
    private final Outbox outbox;

    Filing(Assessments assessments, IdempotencyKeys keys, SealedText sealing, StoredForm form, Outbox outbox) {
        this.assessments = assessments;
        this.keys = keys;
        this.sealing = sealing;
        this.form = form;
        this.outbox = outbox;
    }

    /** Takes the key for this request; not null when it was taken before. */
    @Nullable
    Opened claim(String clinic, String key, NewAssessment posted, UUID id) {
        String request = Canonical.digest(form.write(posted));
        Optional<IdempotencyKeys.Taken> taken = keys.take(clinic, key, sealing.seal(id, request), id);
        if (taken.isEmpty()) {
            return null;
        }
        UUID first = taken.get().assessment();
        if (!sealing.open(first, taken.get().request()).equals(request)) {
            return new Opened.KeyReused();
        }
        Assessment assessment = assessments.byId(clinic, first).orElseThrow();
        return new Opened.Repeated(
                form.view(assessment, assessments.entry(first, 1).orElseThrow()));
    }

    AssessmentView open(
            Assessment assessment, @Nullable String text, Understood understood, Scored scored, Instant now) {
        assessment.report = form.write(understood.report());
        assessment.notUnderstood = form.write(understood.notUnderstood());
        assessment.sealedText = text == null || text.isBlank() ? null : sealing.seal(assessment.id, text);
        ScoringEntry entry = assessment.first(scored, now);
        assessments.persist(assessment);
        assessments.add(entry);
        assessments.rest(List.of(new Resting(assessment.id, assessment.clinic, scored.reliesOn())));
        outbox.append(List.of(AssessmentEvents.scored(assessment, entry, scored.scoring(), null, null, form)));
        return AssessmentView.of(assessment, entry, understood.report(), understood.notUnderstood(), scored.scoring());
    }
}
