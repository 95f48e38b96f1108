package org.dermatrail.triage.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dermatrail.triage.assessment.Reception;
import org.dermatrail.triage.assessment.Understood;

/** The end of an interview: what is known goes the way of every report, within the running transaction. */
@ApplicationScoped
class Ending {

    private final Reception reception;
    private final InterviewForm form;

    Ending(Reception reception, InterviewForm form) {
        this.reception = reception;
        this.form = form;
    }

    void end(Interview interview, Inquiry inquiry) {
        UUID id = reception.newId();
        reception.file(
                id,
                new Reception.Cover(interview.clinic, interview.subject, interview.locale, form.text(interview), null),
                new Understood(inquiry.report(), form.notUnderstood(interview)));
        interview.end(id);
    }
}
