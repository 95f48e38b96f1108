package org.dermatrail.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** The gateway under measurement, reached as a portal reaches it. */
final class Gateway implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String run = UUID.randomUUID().toString();
    private final URI address;
    private final String token;

    Gateway(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** What came back for a case: the raw answer and how long it took. */
    record Reply(int status, String body, Duration time) {}

    /** Posts the text, age and sex of a case, and nothing that was coded for it by hand. */
    Reply post(Vignette vignette) throws IOException, InterruptedException {
        ObjectNode report = json.createObjectNode()
                .put("subject", "bench-" + vignette.id())
                .put("locale", "en")
                .put("text", vignette.text());
        if (vignette.age() != null) {
            report.put("age", vignette.age());
        }
        if (vignette.sex() != null) {
            report.put("sex", vignette.sex());
        }
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/assessments"))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", run + "-" + vignette.id())
                .POST(BodyPublishers.ofString(report.toString()))
                .build();
        long began = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - began));
    }

    Answer read(Reply reply) throws IOException {
        return json.readValue(reply.body(), Answer.class);
    }

    @Override
    public void close() {
        client.close();
    }
}
