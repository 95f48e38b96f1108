package org.dermatrail.door;

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
 * without a body and knows no exceptions, so it is set out of reach and kept here for everything that is no stream.
 */
@Singleton
class UploadLimit {

    private final long most;
    private final House house;
    private final DoorProblems problems;

    UploadLimit(
            @ConfigProperty(name = "dermatrail.upload-limit", defaultValue = "16777216") long most,
            House house,
            DoorProblems problems) {
        this.most = most;
        this.house = house;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        var request = context.request();
        if (house.isStream(request.method().name(), context.normalizedPath())) {
            context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
            context.next();
        } else if (ContentLength.isBeyond(most, request.getHeader(HttpHeaderNames.CONTENT_LENGTH))) {
            problems.refuse(context, 413);
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            context.next();
        }
    }
}
