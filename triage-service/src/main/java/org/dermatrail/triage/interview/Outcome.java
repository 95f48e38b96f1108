package org.dermatrail.triage.interview;

import java.util.List;
import org.dermatrail.triage.problem.Problem.FieldError;

/** What became of a request to an interview. */
sealed interface Outcome {

    /** It stands so now. */
    record Stands(InterviewView view) implements Outcome {}

    record NoSuchInterview() implements Outcome {}

    /** It has moved on since it was read. */
    record Stale() implements Outcome {}

    /** Another question is at hand. */
    record OtherQuestion(int number) implements Outcome {}

    /** It has ended and takes no more answers. */
    record Over() implements Outcome {}

    /** Nothing of this kind was answered. */
    record NotAnswered() implements Outcome {}

    /** Another request came before under this key. */
    record KeyReused() implements Outcome {}

    record Invalid(List<FieldError> faults) implements Outcome {}
}
