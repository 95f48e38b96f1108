package org.dermatrail.triage.assessment;

import java.util.List;
import org.dermatrail.triage.problem.Problem.FieldError;

/** What became of a posted report. */
public sealed interface Opened {

    /** Scored and kept. */
    record Created(AssessmentView view) implements Opened {}

    /** Scored and not kept, as asked. */
    record DryRun(AssessmentView view) implements Opened {}

    /** The same request came before; this was its answer. */
    record Repeated(AssessmentView view) implements Opened {}

    /** Another request came before under this key. */
    record KeyReused() implements Opened {}

    /** It names what the vocabulary does not know, or values outside their range. */
    record Invalid(List<FieldError> faults) implements Opened {}
}
