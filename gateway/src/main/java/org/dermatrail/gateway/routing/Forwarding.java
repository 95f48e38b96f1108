package org.dermatrail.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends requests on to the services, each as one {@link Exchange} over a shared pool of connections. */
@Singleton
final class Forwarding {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int WAITING_PER_CONNECTION = 4;

    private final HttpClient client;
    private final Upstreams upstreams;
    private final RoutingConfig config;

    Forwarding(Vertx vertx, Upstreams upstreams, RoutingConfig config) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setReadIdleTimeout(
                                (int) config.responseTimeout().plus(GRACE).toSeconds())
                        .setMaxWaitQueueSize(config.connections() * WAITING_PER_CONNECTION)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(config.connections()));
        this.upstreams = upstreams;
        this.config = config;
    }

    /** Sends the request, whose body has been read, to a replica and its answer back to the client. */
    void forward(HttpServerRequest request, Buffer body, Upstream upstream, Trace trace) {
        Exchange exchange = new Exchange(upstream, upstreams.of(upstream).inTurn(), body, trace, config, client);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(exchange)
                .addInterceptor(exchange)
                .handle(request);
    }
}
