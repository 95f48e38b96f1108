package org.dermatrail.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A content service of its own process, and its HTTP interface. */
final class ContentReplica implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int STOP_SECONDS = 15;
    private static final int OK = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client;
    private final URI address;
    private final Process process;
    private final Duration startTime;

    private ContentReplica(HttpClient client, URI address, Process process, Duration startTime) {
        this.client = client;
        this.address = address;
        this.process = process;
        this.startTime = startTime;
    }

    /** Starts one and waits until it takes requests, which is when its index is built. */
    static ContentReplica start(
            HttpClient client, Path jar, String heap, int port, Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        long began = System.nanoTime();
        Process process = builder.start();
        URI address = URI.create("http://127.0.0.1:" + port);
        while (System.nanoTime() - began < START_LIMIT.toNanos() && process.isAlive()) {
            if (isReady(client, address)) {
                return new ContentReplica(client, address, process, Duration.ofNanos(System.nanoTime() - began));
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        process.destroy();
        throw new IOException("The content service did not start; see " + log);
    }

    private static boolean isReady(HttpClient client, URI address) throws InterruptedException {
        try {
            HttpRequest probe = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                    .timeout(LIMIT)
                    .build();
            return client.send(probe, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    Duration startTime() {
        return startTime;
    }

    URI searchFor(String words) {
        return address.resolve("/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    JsonNode search(String words) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(searchFor(words)).timeout(LIMIT).build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException("A search was answered with " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }

    /** The slugs of the hits. */
    List<String> articles(String words) throws IOException, InterruptedException {
        return search(words).get("hits").findValuesAsText("article");
    }

    /** Sends a step of the editorial work, {@code If-Match: *}, and wants it done. */
    void post(String path, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(path + " was answered with " + response.statusCode() + ": " + response.body());
        }
    }

    /** A figure of {@code /q/metrics}. */
    double metric(String name) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/q/metrics")).build();
        HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
        return response.body()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
