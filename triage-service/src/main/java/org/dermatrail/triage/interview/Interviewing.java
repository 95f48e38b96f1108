package org.dermatrail.triage.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dermatrail.triage.assessment.NewAssessment;
import org.dermatrail.triage.tenancy.Clinics;
import org.dermatrail.triage.wire.Canonical;
import org.jspecify.annotations.Nullable;

/** Leads interviews: begins them, takes answers and takes them back, and ends them when no answer matters any more. */
@ApplicationScoped
class Interviewing {

    private final Interviews interviews;
    private final Beginning beginning;
    private final InterviewForm form;
    private final InterviewViews views;
    private final Clinics clinics;

    Interviewing(
            Interviews interviews, Beginning beginning, InterviewForm form, InterviewViews views, Clinics clinics) {
        this.interviews = interviews;
        this.beginning = beginning;
        this.form = form;
        this.views = views;
        this.clinics = clinics;
    }

    /** What a request for a change says of the state that it was made for. */
    record Precondition(@Nullable Long version, @Nullable String key) {}

    Outcome begin(String clinic, NewAssessment posted, @Nullable String key) {
        var faults = beginning.faults(posted);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        String request = Canonical.digest(form.write(posted));
        return clinics.within(clinic, () -> {
            if (key != null) {
                interviews.holdKey(clinic, key);
                Optional<Interview> before = interviews.byKey(clinic, key);
                if (before.isPresent()) {
                    return repeated(before.get(), request);
                }
            }
            Interview interview = beginning.of(clinic, posted);
            interview.firstKey = key;
            interview.firstRequest = key == null ? null : form.seal(interview.id, request);
            return new Outcome.Stands(views.moved(interview, interview.question));
        });
    }

    private Outcome repeated(Interview before, String request) {
        return form.same(before.id, before.firstRequest, request)
                ? new Outcome.Stands(views.of(before))
                : new Outcome.KeyReused();
    }

    Outcome read(String clinic, UUID id) {
        return clinics.within(
                clinic,
                () -> interviews
                        .byId(clinic, id)
                        .<Outcome>map(interview -> new Outcome.Stands(views.of(interview)))
                        .orElseGet(Outcome.NoSuchInterview::new));
    }

    Outcome answer(String clinic, UUID id, Precondition on, NewAnswers given) {
        return change(clinic, id, on, Canonical.digest(form.write(given)), interview -> {
            Standing standing = views.standing(interview);
            Question question = standing.inquiry().next();
            if (question == null) {
                // Claims or pathways have changed since it was put, and no answer matters any more.
                views.end(interview);
                return new Outcome.Stands(views.of(interview));
            }
            int number = standing.number();
            if (given.question() != number) {
                return new Outcome.OtherQuestion(number);
            }
            var answering = new Answering(question, given);
            if (!answering.faults().isEmpty()) {
                return new Outcome.Invalid(answering.faults());
            }
            var answers = new ArrayList<>(form.answers(interview));
            answers.addAll(answering.answers());
            return moved(interview, answers, number + 1);
        });
    }

    Outcome takeBack(String clinic, UUID id, Precondition on, String about) {
        return change(clinic, id, on, Canonical.digest(form.write(List.of(about))), interview -> {
            var answers = new ArrayList<>(form.answers(interview));
            if (!answers.removeIf(answer -> answer.about().equals(about))) {
                return new Outcome.NotAnswered();
            }
            return moved(interview, answers, views.standing(interview).number() + 1);
        });
    }

    /** Files what is known now, though answers could still matter: what was not told stays unknown. */
    Outcome end(String clinic, UUID id, Precondition on) {
        return change(clinic, id, on, Canonical.digest("[]"), interview -> {
            views.end(interview);
            return new Outcome.Stands(views.of(interview));
        });
    }

    private Outcome moved(Interview interview, List<Answer> answers, int number) {
        interview.answers = form.write(answers);
        interviews.prolong(interview);
        return new Outcome.Stands(views.moved(interview, number));
    }

    private Outcome change(
            String clinic, UUID id, Precondition on, String request, Function<Interview, Outcome> change) {
        return clinics.within(
                clinic,
                () -> interviews
                        .locked(clinic, id)
                        .map(interview -> changed(interview, on, request, change))
                        .orElseGet(Outcome.NoSuchInterview::new));
    }

    private Outcome changed(Interview interview, Precondition on, String request, Function<Interview, Outcome> change) {
        if (on.key() != null && on.key().equals(interview.lastKey)) {
            return form.same(interview.id, interview.lastRequest, request)
                    ? new Outcome.Stands(views.of(interview))
                    : new Outcome.KeyReused();
        }
        if (!interview.isOpen()) {
            return new Outcome.Over();
        }
        if (on.version() != null && on.version() != interview.version) {
            return new Outcome.Stale();
        }
        String keyBefore = interview.lastKey;
        byte[] requestBefore = interview.lastRequest;
        interview.lastKey = on.key();
        interview.lastRequest = on.key() == null ? null : form.seal(interview.id, request);
        Outcome outcome = change.apply(interview);
        if (!(outcome instanceof Outcome.Stands)) {
            interview.lastKey = keyBefore;
            interview.lastRequest = requestBefore;
        }
        return outcome;
    }
}
