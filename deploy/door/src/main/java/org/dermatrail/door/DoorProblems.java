package org.dermatrail.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Problems for what is refused before a resource is reached: bodies, headers and addresses beyond the limits. */
@Singleton
class DoorProblems {

    /** How long a client that is still sending may go on, so that it hears the answer before the connection ends. */
    private static final long LINGER_MILLIS = 500;

    private static final int[] STATUSES = {400, 404, 405, 408, 413, 414, 431};

    private final ObjectMapper json;
    private final House house;

    DoorProblems(ObjectMapper json, House house) {
        this.json = json;
        this.house = house;
    }

    void install(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, context -> answer(context, status, null));
        }
    }

    void refuse(RoutingContext context, int status) {
        refuse(context, status, null);
    }

    /** Answers at once, and takes no further request from a connection on which a body is still on its way. */
    void refuse(RoutingContext context, int status, @Nullable String detail) {
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
        answer(context, status, detail);
    }

    private void answer(RoutingContext context, int status, @Nullable String detail) {
        if (context.response().ended()) {
            return;
        }
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/problem+json")
                    .end(json.writeValueAsString(house.problem(status, detail)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem could not be written", impossible);
        }
    }
}
