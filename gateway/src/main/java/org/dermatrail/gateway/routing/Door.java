package org.dermatrail.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.gateway.identity.Caller;
import org.dermatrail.gateway.limits.Bodies;
import org.dermatrail.gateway.problem.Problem;
import org.dermatrail.gateway.problem.ProblemType;
import org.jboss.logging.Logger;

/**
 * The first handler of every request. In this order: sizes, the route, who calls, how often, whether the route lets
 * them in; then the body is read and the request goes to its service, or on to an endpoint of the gateway.
 */
@Singleton
final class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final long LINGER_MILLIS = 500;

    /** Where a body has no meaning; one is refused unread, since these are open to anybody. */
    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Vertx vertx;
    private final Admission admission;
    private final Bodies bodies;
    private final Forwarding forwarding;
    private final Traffic traffic;

    Door(Vertx vertx, Admission admission, Bodies bodies, Forwarding forwarding, Traffic traffic) {
        this.vertx = vertx;
        this.admission = admission;
        this.bodies = bodies;
        this.forwarding = forwarding;
        this.traffic = traffic;
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::enter).failureHandler(this::fail);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        Route route = path == null
                ? new Route.Unknown()
                : Routes.find(request.method().name(), path);
        if (route instanceof Route.Probe) {
            context.next();
            return;
        }
        Trace trace = Trace.of(request.headers());
        context.response()
                .putHeader(Trace.REQUEST_ID, trace.requestId())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer");
        traffic.observe(context, route);
        admission
                .admit(request, route)
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case Admission.Outcome.Refused(Problem problem) -> refuse(context, problem);
                        case Admission.Outcome.Admitted(Optional<Caller> caller) -> {
                            caller.ifPresent(known -> known.attachTo(context));
                            pass(context, route, trace);
                        }
                    }
                })
                .onFailure(context::fail);
    }

    private void pass(RoutingContext context, Route route, Trace trace) {
        switch (route) {
            case Route.Proxied proxied -> forward(context, proxied, trace);
            case Route.Own own -> {
                if (own.methods().contains(context.request().method().name())) {
                    context.next();
                } else {
                    refuse(
                            context,
                            Problem.of(ProblemType.METHOD_NOT_ALLOWED)
                                    .with("Allow", String.join(", ", new TreeSet<>(own.methods()))));
                }
            }
            case Route.Ambiguous ambiguous -> refuse(context, Problem.of(ProblemType.AMBIGUOUS_PATH));
            case Route.Unknown unknown -> refuse(context, Problem.of(ProblemType.NOT_FOUND));
            case Route.Probe probe -> context.next();
        }
    }

    private void forward(RoutingContext context, Route.Proxied route, Trace trace) {
        if (BODILESS.contains(context.request().method()) && announcesBody(context.request())) {
            refuse(context, Problem.of(ProblemType.MALFORMED_REQUEST, "A request of this method has no body."));
            return;
        }
        if (route.streamed()) {
            stream(context, route, trace);
            return;
        }
        bodies.read(context).onSuccess(outcome -> {
            switch (outcome) {
                case Bodies.Outcome.Whole whole ->
                    forwarding.forward(context.request(), whole.body(), route.upstream(), trace);
                case Bodies.Outcome.Refused(Problem problem) -> refuse(context, problem);
                case Bodies.Outcome.Gone gone -> context.response().close();
            }
        });
    }

    /** Passes the body on as it comes; where the answer came before its end, nobody wants the rest. */
    private void stream(RoutingContext context, Route.Proxied route, Trace trace) {
        HttpServerRequest request = context.request();
        context.addEndHandler(answered -> {
            if (!request.isEnded()) {
                vertx.setTimer(LINGER_MILLIS, later -> request.connection().close());
            }
        });
        forwarding.stream(request, route.upstream(), trace);
    }

    /** Answers, and ends a connection whose body nobody has read, after giving the client a moment to hear the answer. */
    private void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (request.isEnded() || !announcesBody(request)) {
            problem.answer(response);
            return;
        }
        context.addEndHandler(ended -> {
            request.handler(unread -> {});
            request.resume();
            vertx.setTimer(LINGER_MILLIS, later -> request.connection().close());
        });
        problem.with("Connection", "close").answer(response);
    }

    private static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !"0".equals(length));
    }

    private void fail(RoutingContext context) {
        if (context.failure() != null) {
            LOG.error("A request failed in the gateway", context.failure());
        }
        ProblemType type = switch (context.statusCode()) {
            case 400 -> ProblemType.MALFORMED_REQUEST;
            case 404 -> ProblemType.NOT_FOUND;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            default -> ProblemType.INTERNAL_ERROR;
        };
        refuse(context, Problem.of(type));
    }
}
