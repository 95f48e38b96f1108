package org.dermatrail.gateway.support;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network peer in a service's place, with every bad habit one may have. It listens on a real port and answers by the
 * last word of the path; without such a word it echoes what reached it.
 */
public final class StandIn implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final String name;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile Map<String, String> documents = Map.of();

    /** Listens on the port, or a free one for 0. */
    public StandIn(String name, int port) {
        this.name = name;
        this.server = await(vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::answer)
                .listen());
    }

    public int port() {
        return server.actualPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    /** Method and URI of each request that arrived, readiness probes left out. */
    public List<String> seen() {
        return seen;
    }

    /** What to hand out at certain paths. */
    public void handOut(Map<String, String> byPath) {
        documents = Map.copyOf(byPath);
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/q/health/ready")) {
            request.response().end();
            return;
        }
        seen.add(request.method() + " " + request.uri());
        String document = documents.get(request.path());
        if (document != null) {
            request.response().putHeader("Content-Type", "application/json").end(document);
            return;
        }
        switch (request.path().substring(request.path().lastIndexOf('/') + 1)) {
            case "silent" -> request.resume();
            case "reset" -> request.connection().close();
            case "stops-halfway" -> {
                request.response().putHeader("Content-Length", "1000").write("half");
                vertx.setTimer(100, later -> request.connection().close());
            }
            case "not-modified" ->
                request.response()
                        .setStatusCode(304)
                        .putHeader("ETag", "\"3\"")
                        .setChunked(true)
                        .end();
            case "no-content" -> request.response().setStatusCode(204).end();
            case "chunked" -> {
                request.response().setChunked(true).write("one ");
                request.response().end("two");
            }
            case "created" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", "/v1/assessments/1")
                        .putHeader("Link", "</v1/assessments?cursor=x>; rel=\"next\"")
                        .putHeader("ETag", "\"1\"")
                        .putHeader("Connection", "keep-alive, X-Internal")
                        .putHeader("X-Internal", "secret")
                        .putHeader("X-Request-Id", "of-the-service")
                        .end();
            case "page" ->
                request.response()
                        .putHeader("Content-Type", "text/html;charset=UTF-8")
                        .end("<p>Hello");
            case "import" -> stream(request);
            default -> request.body().onSuccess(body -> echo(request, body));
        }
    }

    /** Tells at each piece how much has come; {@code ?reads=nothing} leaves it all unread, {@code ?answers=} refuses. */
    private void stream(HttpServerRequest request) {
        String status = request.getParam("answers");
        if (status != null) {
            request.response().setStatusCode(Integer.parseInt(status)).end("refused");
            return;
        }
        if ("nothing".equals(request.getParam("reads"))) {
            request.pause();
            return;
        }
        AtomicLong got = new AtomicLong();
        request.response().setChunked(true);
        request.handler(piece -> request.response().write(got.addAndGet(piece.length()) + "\n"));
        request.endHandler(end -> request.response().end("end " + got.get() + "\n"));
    }

    private void echo(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers()
                .names()
                .forEach(header -> headers.put(
                        header.toLowerCase(Locale.ROOT),
                        new JsonArray(request.headers().getAll(header))));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("name", name)
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("body", body.toString())
                        .toBuffer());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
