package org.dermatrail.content.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.json.StrictJsonFixture;
import org.dermatrail.content.manuscript.Manuscript;

/** Sends lines to the import, whole or piece by piece, and reads what it answers. */
final class Sender {

    static final ObjectMapper JSON = StrictJsonFixture.mapper();

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int BUFFER = 1024 * 1024;

    private final URI address;
    private final Infrastructure infrastructure;

    Sender(URI address, Infrastructure infrastructure) {
        this.address = address;
        this.infrastructure = infrastructure;
    }

    /** An answer, line by line. */
    record Answer(int status, List<JsonNode> lines) {

        JsonNode last() {
            return lines.getLast();
        }

        List<JsonNode> refused() {
            return lines.stream().filter(line -> line.has("errors")).toList();
        }

        /** Created, revised, unchanged and refused lines, as the summary has them. */
        List<Long> counts() {
            return List.of(
                    last().path("created").asLong(),
                    last().path("revised").asLong(),
                    last().path("unchanged").asLong(),
                    last().path("refused").asLong());
        }
    }

    /** A line of a document under a licence. */
    static String line(String id, Manuscript article) {
        ObjectNode content = JSON.valueToTree(article);
        content.put("licence", "CC BY 4.0").put("attribution", "From a public collection.");
        return JSON.createObjectNode()
                .put("sourceId", id)
                .set("article", content)
                .toString();
    }

    /** The lines of documents {@code from} to {@code to}, each with its end. */
    static String lines(String prefix, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> line("doc-" + number, ManuscriptFixture.article(prefix + "-" + number)) + "\n")
                .collect(Collectors.joining());
    }

    Answer publish(String source, String body) {
        return send("source=" + source + "&as=published", "importer", body.getBytes(StandardCharsets.UTF_8));
    }

    Answer goOn(String source, int after, String body) {
        return send(
                "source=" + source + "&as=published&after=" + after, "importer", body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String query, String role, byte[] body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.sendAsync(
                            request(query, role, BodyPublishers.ofByteArray(body)),
                            HttpResponse.BodyHandlers.ofString())
                    .thenApply(Sender::answer)
                    .join();
        }
    }

    /** Begins to send, and lets the test decide what comes when. */
    Slow slowly(String source) throws IOException {
        PipedOutputStream lines = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(lines, BUFFER);
        HttpClient client = HttpClient.newHttpClient();
        var request =
                request("source=" + source + "&as=published", "importer", BodyPublishers.ofInputStream(() -> body));
        return new Slow(
                client,
                lines,
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(Sender::answer));
    }

    /** A request on its way. */
    record Slow(HttpClient client, PipedOutputStream body, CompletableFuture<Answer> answer) implements AutoCloseable {

        void write(String lines) throws IOException {
            body.write(lines.getBytes(StandardCharsets.UTF_8));
            body.flush();
        }

        /** Ends in good order. */
        Answer finish() throws IOException {
            body.close();
            return answer.join();
        }

        /** Cuts the connection. */
        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    private HttpRequest request(String query, String role, BodyPublisher body) {
        return HttpRequest.newBuilder(address.resolve("/v1/articles/import?" + query))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", infrastructure.bearer("ivo", role))
                .POST(body)
                .build();
    }

    private static Answer answer(HttpResponse<String> response) {
        List<JsonNode> lines = new ArrayList<>();
        response.body().lines().forEach(line -> lines.add(parse(line)));
        return new Answer(response.statusCode(), lines);
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
