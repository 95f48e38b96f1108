package org.dermatrail.content.problem;

import java.util.List;

/** A request that cannot be served as it was asked, found where no outcome can be returned, such as in a parameter. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedRequest(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** A query parameter whose value is refused. */
    public static RefusedRequest parameter(String name, String detail) {
        return new RefusedRequest(Problem.invalid(List.of(new FieldFault("?" + name, detail))));
    }

    public Problem problem() {
        return problem;
    }
}
