package org.dermatrail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dermatrail.gateway.support.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas that come and go, behind real sockets. */
class ForwardingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<StandIn> running = new ArrayList<>();
    private int dead;

    @BeforeEach
    void findAPortWhereNobodyListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws Exception {
        running.forEach(StandIn::close);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void replicasTakeTurns() throws Exception {
        URI gateway = gatewayTo(replica("one").address(), replica("two").address());

        List<String> answers = List.of(name(get(gateway, "/x")), name(get(gateway, "/x")), name(get(gateway, "/x")));

        assertThat(answers).containsExactly("one", "two", "one");
    }

    @Test
    void whereNobodyListensTheNextIsTriedWhateverTheMethod() throws Exception {
        StandIn alive = replica("alive");
        URI gateway = gatewayTo("http://127.0.0.1:" + dead, alive.address());

        HttpResponse<String> answer = post(gateway, "/x", "report");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"body\":\"report\"");
        assertThat(alive.seen()).containsExactly("POST /x");
    }

    @Test
    void oneThatFailedComesLastFromThenOn() throws Exception {
        StandIn alive = replica("alive");
        Upstreams upstreams = upstreams("http://127.0.0.1:" + dead, alive.address());
        URI gateway = gateway(upstreams);

        get(gateway, "/x");
        get(gateway, "/x");

        assertThat(upstreams.of(Upstream.CONTENT).inTurn().getFirst().port()).isEqualTo(alive.port());
        assertThat(upstreams.of(Upstream.CONTENT).inTurn().getFirst().port()).isEqualTo(alive.port());
    }

    @Test
    void whenNobodyListensAnywhereTheAnswerSaysWhenToComeBack() throws Exception {
        HttpResponse<String> answer = post(gatewayTo("http://127.0.0.1:" + dead), "/x", "report");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/upstream-unavailable");
    }

    @Test
    void whatWasNotModifiedAnnouncesNoBody() throws Exception {
        URI gateway = gatewayTo(replica("one").address());

        for (int again = 0; again < 3; again++) {
            HttpResponse<String> answer = get(gateway, "/not-modified");

            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.headers().map()).doesNotContainKeys("transfer-encoding", "content-length");
            assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
        }
        assertThat(get(gateway, "/x").statusCode()).isEqualTo(200);
    }

    @Test
    void aReplicaThatComesUpIsUsedWithoutWaiting() throws Exception {
        URI gateway = gatewayTo("http://127.0.0.1:" + dead);
        assertThat(get(gateway, "/x").statusCode()).isEqualTo(503);

        StandIn back = new StandIn("back", dead);
        running.add(back);

        assertThat(name(get(gateway, "/x"))).isEqualTo("back");
    }

    @Test
    void aBrokenConnectionIsTriedAgainForAReadOnly() throws Exception {
        StandIn one = replica("one");
        StandIn two = replica("two");
        URI gateway = gatewayTo(one.address(), two.address());

        assertThat(get(gateway, "/reset").statusCode()).isEqualTo(502);
        assertThat(one.seen().size() + two.seen().size()).isEqualTo(2);

        assertThat(post(gateway, "/reset", "report").statusCode()).isEqualTo(502);
        assertThat(one.seen().size() + two.seen().size()).isEqualTo(3);
    }

    @Test
    void aWriteWithAnIdempotencyKeyIsTriedAgainToo() throws Exception {
        StandIn one = replica("one");
        StandIn two = replica("two");
        URI gateway = gatewayTo(one.address(), two.address());

        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(gateway.resolve("/reset"))
                        .timeout(PATIENCE)
                        .header("Idempotency-Key", "k")
                        .POST(BodyPublishers.ofString("report"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("/problems/upstream-failed");
        assertThat(one.seen()).hasSize(1);
        assertThat(two.seen()).hasSize(1);
    }

    @Test
    void silenceIsATimeoutAndIsNotTriedAgain() throws Exception {
        StandIn one = replica("one");
        StandIn two = replica("two");
        URI gateway = gatewayTo(one.address(), two.address());

        HttpResponse<String> answer = get(gateway, "/silent");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/upstream-timeout");
        assertThat(one.seen().size() + two.seen().size()).isEqualTo(1);
    }

    private URI gatewayTo(String... replicas) throws Exception {
        return gateway(upstreams(replicas));
    }

    private URI gateway(Upstreams upstreams) throws Exception {
        Forwarding forwarding = new Forwarding(
                vertx, upstreams, RoutingFixture.with("response-timeout", "PT0.5S", "connect-timeout", "PT0.5S"));
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setHttp2ClearTextEnabled(false))
                .requestHandler(request -> request.body()
                        .onSuccess(body ->
                                forwarding.forward(request, body, Upstream.CONTENT, Trace.of(request.headers()))))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private static Upstreams upstreams(String... replicas) {
        return new Upstreams(RoutingFixture.with("content", String.join(",", replicas)));
    }

    private StandIn replica(String name) {
        StandIn replica = new StandIn(name, 0);
        running.add(replica);
        return replica;
    }

    private HttpResponse<String> get(URI gateway, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI gateway, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String name(HttpResponse<String> answer) {
        return answer.body().replaceAll(".*\"name\":\"([^\"]*)\".*", "$1");
    }
}
