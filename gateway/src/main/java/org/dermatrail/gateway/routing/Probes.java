package org.dermatrail.gateway.routing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Asks every replica now and then whether it is ready, so that one which is not is tried last. */
@Singleton
final class Probes {

    private static final Logger LOG = Logger.getLogger(Probes.class);

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final RoutingConfig config;
    private final HttpClient client;
    private long timer;

    Probes(Vertx vertx, Upstreams upstreams, RoutingConfig config) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(config.probeInterval().toMillis(), tick -> probeAll());
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void probeAll() {
        upstreams.all().forEach((upstream, replicas) -> replicas.all().forEach(replica -> probe(upstream, replica)));
    }

    private void probe(Upstream upstream, Replica replica) {
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(replica.host())
                        .setPort(replica.port())
                        .setURI("/q/health/ready")
                        .setTimeout(config.connectTimeout().toMillis()))
                .compose(HttpClientRequest::send)
                .map(response -> response.statusCode() == 200)
                .otherwise(false)
                .onSuccess(well -> note(upstream, replica, well));
    }

    private static void note(Upstream upstream, Replica replica, boolean well) {
        if (well != replica.isWell()) {
            LOG.infof("The %s replica at %s is %s", upstream.label(), replica, well ? "ready again" : "not ready");
        }
        replica.found(well);
    }
}
