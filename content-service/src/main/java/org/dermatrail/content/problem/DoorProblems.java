package org.dermatrail.content.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Problems for what is refused before a resource is reached: bodies, headers and addresses beyond the limits. */
@Singleton
class DoorProblems {

    /** How long a client that is still sending may go on, so that it hears the answer before the connection ends. */
    private static final long LINGER_MILLIS = 500;

    private final ObjectMapper json;

    DoorProblems(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 408, 413, 414, 431}) {
            router.errorHandler(status, context -> answer(context, HttpProblem.of(status)));
        }
    }

    void refuse(RoutingContext context, int status) {
        refuse(context, HttpProblem.of(status));
    }

    /** Answers at once, and takes no further request from a connection on which a body is still on its way. */
    void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(answered -> {
                request.handler(unread -> {});
                request.resume();
                context.vertx()
                        .setTimer(LINGER_MILLIS, later -> request.connection().close());
            });
        }
        answer(context, problem);
    }

    private void answer(RoutingContext context, Problem problem) {
        if (context.response().ended()) {
            return;
        }
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem could not be written", impossible);
        }
    }
}
