package org.dermatrail.triage.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The second line behind {@link BodyLimit}: bodies that no resource reads are cut off too. The server's own limit answers
 * without a body, so it is set out of reach and kept here.
 */
@Singleton
class UploadLimit {

    private final long most;
    private final DoorProblems problems;

    UploadLimit(
            @ConfigProperty(name = "dermatrail.upload-limit", defaultValue = "16777216") long most,
            DoorProblems problems) {
        this.most = most;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        var request = context.request();
        String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most) {
            problems.refuse(context, 413);
            return;
        }
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        context.next();
    }
}
