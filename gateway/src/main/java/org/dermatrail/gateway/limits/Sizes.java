package org.dermatrail.gateway.limits;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.dermatrail.door.Head;
import org.dermatrail.gateway.problem.Problem;
import org.dermatrail.gateway.problem.ProblemType;

/** Refuses requests whose URI can't be read or whose URI or headers are too large, before anything else is done. */
@Singleton
public final class Sizes {

    private final LimitsConfig config;

    Sizes(LimitsConfig config) {
        this.config = config;
    }

    /** What is wrong with the head of a request, or nothing. */
    public Optional<Problem> refusal(HttpServerRequest request) {
        if (request.uri().length() > config.uri()) {
            return Optional.of(Problem.of(ProblemType.URI_TOO_LONG, "At most " + config.uri() + " characters."));
        }
        if (!Head.isReadable(request.uri())) {
            return Optional.of(
                    Problem.of(ProblemType.MALFORMED_REQUEST, "The request URI has an escape that is none."));
        }
        if (Head.size(request) > config.headers()) {
            return Optional.of(
                    Problem.of(ProblemType.HEADERS_TOO_LARGE, "At most " + config.headers() + " characters together."));
        }
        return Optional.empty();
    }
}
