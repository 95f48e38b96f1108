package org.dermatrail.door;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses an address that can't be read or is too long, and headers that are too long together, before anything else is
 * done with a request. The server's own limits lie far above; beyond them it answers without a body.
 */
@Singleton
class HeadLimit {

    private static final int ADDRESS = 16 * 1024;
    private static final int HEADERS = 16 * 1024;

    private final DoorProblems problems;

    HeadLimit(DoorProblems problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > ADDRESS) {
            problems.refuse(context, 414);
        } else if (!Head.isReadable(request.uri())) {
            problems.refuse(context, 400);
        } else if (Head.size(request) > HEADERS) {
            problems.refuse(context, 431);
        } else {
            context.next();
        }
    }
}
