package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.dermatrail.triage.assessment.Assessments.Resting;
import org.dermatrail.triage.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Keeps assessments with their scorings, what they rest on and their events, within the running transaction. */
@ApplicationScoped
class Filing {

    private final Assessments assessments;
    private final SealedText sealing;
    private final StoredForm form;
    private final Outbox outbox;

    Filing(Assessments assessments, SealedText sealing, StoredForm form, Outbox outbox) {
        this.assessments = assessments;
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
        assessments.persist(assessment);
        assessments.add(entry);
        assessments.rest(List.of(new Resting(assessment.id, assessment.clinic, scored.reliesOn())));
        outbox.append(List.of(AssessmentEvents.scored(assessment, entry, scored.scoring(), null, null, form)));
        return AssessmentView.of(assessment, entry, understood.report(), understood.notUnderstood(), scored.scoring());
    }
}
