package org.dermatrail.triage.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.assessment.NewAssessment;
import org.dermatrail.triage.assessment.Reception;
import org.dermatrail.triage.assessment.Understood;
import org.dermatrail.triage.problem.Problem.FieldError;

/** The beginning of an interview: what a person tells before the first question is read as in any report. */
@ApplicationScoped
class Beginning {

    private final Reception reception;
    private final Interviews interviews;
    private final InterviewForm form;

    Beginning(Reception reception, Interviews interviews, InterviewForm form) {
        this.reception = reception;
        this.interviews = interviews;
        this.form = form;
    }

    /** Some rules need an age and a sex, and no question asks for them. */
    List<FieldError> faults(NewAssessment posted) {
        var faults = new ArrayList<>(reception.faults(posted));
        if (posted.age() == null) {
            faults.add(new FieldError("/age", "An interview begins with the age"));
        }
        if (posted.sex() == null) {
            faults.add(new FieldError("/sex", "An interview begins with the sex, which may be unknown"));
        }
        return faults;
    }

    /** Keeps it within the running transaction. */
    Interview of(String clinic, NewAssessment posted) {
        Understood understood = reception.understand(posted).safest(reception.urgency());
        Interview interview = interviews.open(reception.newId(), clinic, posted.subject(), posted.languageTag());
        interview.report = form.write(understood.report());
        interview.notUnderstood = form.write(understood.notUnderstood());
        interview.sealedText = form.seal(interview.id, posted.text());
        interviews.persist(interview);
        return interview;
    }
}
