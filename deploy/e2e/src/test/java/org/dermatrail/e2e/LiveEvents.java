package org.dermatrail.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A subscriber of {@code /v1/events}, as {@code curl -N} is one: it keeps the data of every event it was sent. */
final class LiveEvents implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Stream<String> lines;
    private final List<String> data = new CopyOnWriteArrayList<>();

    /** Returns once the stream is open, so that whatever happens from now on is seen. */
    LiveEvents(URI gateway, String token) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = client.send(
                HttpRequest.newBuilder(gateway.resolve("/v1/events"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("/v1/events answered " + response.statusCode());
        }
        lines = response.body();
        Thread.ofVirtual().start(this::read);
    }

    List<String> data() {
        return List.copyOf(data);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()).strip())
                    .forEach(data::add);
        } catch (java.io.UncheckedIOException closed) {
            // The stream ends when the test does.
        }
    }
}
