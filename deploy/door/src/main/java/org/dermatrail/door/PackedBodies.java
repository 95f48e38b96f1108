package org.dermatrail.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Refuses bodies that came packed, before anybody takes them for what they say when unpacked: nothing here unpacks. */
@Singleton
class PackedBodies {

    private static final String PLAIN = "identity";

    private final DoorProblems problems;

    PackedBodies(DoorProblems problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (ContentLength.announcesBody(
                        request.getHeader(HttpHeaders.CONTENT_LENGTH), request.getHeader(HttpHeaders.TRANSFER_ENCODING))
                && isPacked(request)) {
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
            problems.refuse(context, 415, "Send the body as it is: no Content-Encoding but identity is read here.");
        } else {
            context.next();
        }
    }

    private static boolean isPacked(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase(PLAIN));
    }
}
