package org.dermatrail.gateway.routing;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.dermatrail.gateway.problem.Problem;
import org.dermatrail.gateway.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back. A second replica is tried once: always if no connection came about,
 * since nothing was sent then; after a broken connection only if doing it twice does no harm; never after a timeout.
 */
final class Exchange implements OriginRequestProvider, ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> IDEMPOTENT = Set.of("PUT", "DELETE");
    private static final int REFUSED = 400;
    private static final long RETRY_AFTER_SECONDS = 2;

    private final Upstream upstream;
    private final List<Replica> replicas;
    private final @Nullable Buffer body;
    private final Trace trace;
    private final RoutingConfig config;
    private final HttpClient client;
    private int attempt;

    /** @param body null where it is passed on as it comes */
    Exchange(
            Upstream upstream,
            List<Replica> replicas,
            @Nullable Buffer body,
            Trace trace,
            RoutingConfig config,
            HttpClient client) {
        this.upstream = upstream;
        this.replicas = replicas;
        this.body = body;
        this.trace = trace;
        this.config = config;
        this.client = client;
    }

    /** No connection to a replica came about, so it has seen nothing of the request. */
    private static final class NotConnected extends Exception {
        private static final long serialVersionUID = 1L;

        NotConnected(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        Replica replica = replicas.get(attempt % replicas.size());
        return client.request(new RequestOptions()
                        .setHost(replica.host())
                        .setPort(replica.port())
                        .setConnectTimeout(config.connectTimeout().toMillis())
                        .setIdleTimeout(patience().toMillis()))
                .recover(failure -> {
                    replica.found(false);
                    return Future.failedFuture(new NotConnected(failure));
                })
                .map(request -> request.exceptionHandler(this::brokenOff));
    }

    /** Whoever asked has gone before all was sent; any other failure is told as that of the request, and this one only here. */
    private void brokenOff(Throwable failure) {
        if (failure instanceof StreamResetException) {
            LOG.infof("Request %s to the %s service was broken off by its client", trace.requestId(), upstream.label());
        }
    }

    private Duration patience() {
        return body == null ? config.streamIdle() : config.responseTimeout();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest client = request.proxiedRequest();
        String query = client.query();
        request.setURI(query == null ? client.path() : client.path() + "?" + query);
        Headers.towardsService(request.headers(), client, trace);
        if (body != null) {
            request.setBody(body.length() == 0 ? null : Body.body(body));
        }
        return context.sendRequest()
                .recover(failure -> {
                    if (!mayTryAgain(failure, client)) {
                        return Future.failedFuture(failure);
                    }
                    attempt++;
                    return context.sendRequest();
                })
                .recover(failure -> Future.succeededFuture(answer(problem(failure), request)));
    }

    /**
     * Vert.x leaves the announcement of a body out of a 304 only where the phrase of the status is its own; with the
     * service's phrase the answer says that pieces come, and some clients wait for them.
     */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HttpServerRequest client = context.request().proxiedRequest();
        if (body == null && context.response().getStatusCode() >= REFUSED) {
            client.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (context.response().getStatusCode() == HttpResponseStatus.NOT_MODIFIED.code()) {
            context.response().setStatusMessage(null);
        }
        Headers.towardsClient(context.response().headers(), client.response().headers());
        return context.sendResponse();
    }

    private boolean mayTryAgain(Throwable failure, HttpServerRequest request) {
        if (failure instanceof NotConnected) {
            return true;
        }
        if (failure instanceof TimeoutException) {
            return false;
        }
        if (body == null) {
            return false;
        }
        String method = request.method().name();
        return SAFE.contains(method)
                || request.headers().contains("Idempotency-Key")
                || (IDEMPOTENT.contains(method)
                        && !request.headers().contains(HttpHeaders.IF_MATCH)
                        && !request.headers().contains(HttpHeaders.IF_NONE_MATCH));
    }

    private Problem problem(Throwable failure) {
        if (!(failure instanceof StreamResetException)) {
            LOG.warnf(
                    "The %s service did not answer request %s: %s",
                    upstream.label(), trace.requestId(), failure.getClass().getSimpleName());
        }
        if (failure instanceof NotConnected) {
            return Problem.of(ProblemType.UPSTREAM_UNAVAILABLE).retryAfter(RETRY_AFTER_SECONDS);
        }
        return Problem.of(
                failure instanceof TimeoutException ? ProblemType.UPSTREAM_TIMEOUT : ProblemType.UPSTREAM_FAILED);
    }

    private static ProxyResponse answer(Problem problem, ProxyRequest request) {
        ProxyResponse response = request.release().response();
        problem.headers().forEach(response::putHeader);
        return response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setBody(Body.body(problem.body().toBuffer()));
    }
}
