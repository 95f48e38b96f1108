package org.dermatrail.gateway.support;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A subscriber that keeps every frame it gets, as a browser's EventSource would read them. */
public final class SseClient implements AutoCloseable {

    private final HttpResponse<Stream<String>> response;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** One block of lines; a field that was not there is empty. */
    public record Frame(String id, String event, String data) {}

    /** Connects and waits for the head of the answer. */
    public SseClient(URI uri, String token, Optional<String> lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request.build(), BodyHandlers.ofLines())
                .get(20, TimeUnit.SECONDS);
        if (response.statusCode() == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** The body of a refusal. */
    public String refusal() {
        return String.join("\n", response.body().toList());
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** The frames that carry an event. */
    public List<Frame> events() {
        return frames.stream().filter(frame -> !frame.event().isEmpty()).toList();
    }

    /** The id that an EventSource would send when it connects again. */
    public String lastId() {
        return frames.getLast().id();
    }

    public boolean hasEnded() {
        return ended.isDone();
    }

    @Override
    public void close() {
        response.body().close();
    }

    private void read() {
        String id = "";
        String event = "";
        String data = "";
        try {
            for (String line : (Iterable<String>) response.body()::iterator) {
                if (line.isEmpty()) {
                    frames.add(new Frame(id, event, data));
                    event = "";
                    data = "";
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
        } catch (UncheckedIOException closed) {
            // A test closes its stream while this thread reads it; whoever asks learns that it has ended.
            return;
        } finally {
            ended.complete(null);
        }
    }
}
