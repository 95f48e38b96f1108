package org.dermatrail.triage.problem;

import jakarta.inject.Singleton;
import org.dermatrail.door.House;
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
    public TooLarge tooLarge(long most) {
        return new TooLarge();
    }
}
