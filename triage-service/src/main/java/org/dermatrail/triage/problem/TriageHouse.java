package org.dermatrail.triage.problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.SequencedMap;
import org.dermatrail.door.House;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What the door has to be told by this service: its problems. It takes no streams. */
@Singleton
class TriageHouse implements House {

    @Override
    public Problem problem(int status, @Nullable String detail) {
        ProblemType type = ProblemType.ofStatus(status);
        return new Problem(type.uri(), type.title(), type.status(), detail, null);
    }

    @Override
    public Problem faulty(SequencedMap<String, String> parameters) {
        ProblemType type = ProblemType.INVALID_VALUE;
        List<FieldError> errors = parameters.entrySet().stream()
                .map(faulty -> new FieldError("?" + faulty.getKey(), faulty.getValue()))
                .toList();
        return new Problem(type.uri(), type.title(), type.status(), null, errors);
    }

    @Override
    public TooLarge tooLarge(long most) {
        return new TooLarge();
    }
}
