package org.dermatrail.content.problem;

import jakarta.inject.Singleton;
import java.util.SequencedMap;
import org.dermatrail.door.House;
import org.jspecify.annotations.Nullable;

/** What the door has to be told by this service: its problems, and that an import is a stream. */
@Singleton
class ContentHouse implements House {

    private static final String IMPORT = "/v1/articles/import";

    @Override
    public Problem problem(int status, @Nullable String detail) {
        Problem plain = HttpProblem.of(status);
        return detail == null ? plain : plain.saying(detail);
    }

    @Override
    public Problem faulty(SequencedMap<String, String> parameters) {
        return Problem.invalid(parameters.entrySet().stream()
                .map(faulty -> new FieldFault("?" + faulty.getKey(), faulty.getValue()))
                .toList());
    }

    @Override
    public RefusedRequest tooLarge(long most) {
        return new RefusedRequest(Problem.of(ProblemType.TOO_LARGE, "A body may have " + most + " bytes."));
    }

    @Override
    public boolean isStream(String method, String path) {
        return method.equals("POST") && path.equals(IMPORT);
    }
}
