package org.dermatrail.content.links;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks one address whether it is still there: HEAD, then GET where HEAD is not understood. Each hop of a redirect is
 * looked up and judged like the first one, and the connection goes to the very address that was judged. Of an answer only
 * its status and its Location are used; the connection is closed before a body could arrive.
 */
@ApplicationScoped
class LinkProbe {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** What is used of an answer. */
    private record Status(int code, @Nullable String location) {

        boolean leadsOn() {
            return code >= REDIRECT && code < CLIENT_ERROR && location != null;
        }
    }

    /**
     * What came of a method.
     *
     * @param fromServer whether a server said so, which may be because it knows only other methods
     */
    private record Seen(Answer answer, boolean fromServer) {}

    private final LinksConfig config;
    private final HttpClient client;

    LinkProbe(Vertx vertx, LinksConfig config) {
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(config.batch())
                .setForceSni(true)
                .setConnectTimeout((int) config.timeout().toMillis()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    Answer ask(String url) throws InterruptedException {
        try {
            URI address = new URI(url);
            Seen byHead = follow(HttpMethod.HEAD, address);
            boolean isSure = byHead.answer() instanceof Answer.Reached || !byHead.fromServer();
            return isSure ? byHead.answer() : follow(HttpMethod.GET, address).answer();
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return new Answer.Silent("not an address");
        }
    }

    private Seen follow(HttpMethod method, URI start) throws InterruptedException {
        URI address = start;
        Set<String> trusted = config.trustedHosts().orElse(Set.of());
        for (int hop = 0; hop <= config.redirects(); hop++) {
            switch (Destination.of(address, config.ports(), trusted)) {
                case Destination.Refused refused -> {
                    return new Seen(new Answer.Silent(refused.detail()), false);
                }
                case Destination.Nowhere ignored -> {
                    return new Seen(new Answer.Failed("the host is not known"), false);
                }
                case Destination.Allowed allowed -> {
                    Status status;
                    try {
                        status = request(method, allowed);
                    } catch (ExecutionException | TimeoutException failed) {
                        return new Seen(new Answer.Failed(reason(failed)), false);
                    }
                    if (!status.leadsOn()) {
                        return new Seen(meaning(status.code()), true);
                    }
                    address = address.resolve(status.location());
                }
            }
        }
        return new Seen(new Answer.Failed("more than " + config.redirects() + " redirects"), false);
    }

    private Status request(HttpMethod method, Destination.Allowed to)
            throws InterruptedException, ExecutionException, TimeoutException {
        long limit = config.timeout().toMillis();
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(to.address(), to.port())))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.tls())
                .setURI(to.path())
                .setTimeout(limit)
                .putHeader("User-Agent", config.userAgent())
                .putHeader("Accept", "*/*");
        return client.request(options)
                .compose(HttpClientRequest::send)
                .map(LinkProbe::status)
                .toCompletionStage()
                .toCompletableFuture()
                .get(limit + limit, TimeUnit.MILLISECONDS);
    }

    /** Takes what is needed and hangs up. */
    private static Status status(HttpClientResponse response) {
        Status status = new Status(response.statusCode(), response.getHeader("Location"));
        response.request().connection().close();
        return status;
    }

    private static Answer meaning(int status) {
        if (status >= OK && status < CLIENT_ERROR) {
            return new Answer.Reached();
        }
        if (status == NOT_FOUND || status == GONE) {
            return new Answer.Gone(status);
        }
        return status >= SERVER_ERROR ? new Answer.Failed("status " + status) : new Answer.Silent("status " + status);
    }

    private static String reason(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
