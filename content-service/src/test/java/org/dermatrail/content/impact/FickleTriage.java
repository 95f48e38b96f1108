package org.dermatrail.content.impact;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** Stands in for the triage service and answers a dry run with whatever status a test wants. */
public class FickleTriage implements QuarkusTestResourceLifecycleManager {

    /** Breaks the connection off instead of answering. */
    public static final int NONE = 0;

    private static final int OK = 200;
    private static final String FORECAST = """
            {"article":"x","affected":3,"scored":3,"unchanged":1,"raised":2,"lowered":0,"adviceLost":0,"failed":0,
             "sample":[]}""";

    private volatile int status = OK;
    private HttpServer server;

    /** Takes the place of the address that the other infrastructure names. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/recalls/forecast", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.triage.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FickleTriage.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    public void answerWith(int wanted) {
        status = wanted;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        int wanted = status;
        if (wanted != NONE) {
            byte[] body = (wanted == OK ? FORECAST : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(wanted, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
