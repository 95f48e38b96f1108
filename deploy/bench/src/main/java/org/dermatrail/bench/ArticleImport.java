package org.dermatrail.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code deploy/bench/articles import}: sends MedQuAD documents through the gateway as unreviewed articles,
 * first once and then many times over, and tells how many documents and claims go in a second, when the last event is on
 * the topic, and how much memory the service takes. It fails when the largest size is stored or evented more slowly than
 * wanted, or lacks a document or an event.
 */
public final class ArticleImport {

    private static final int MISSED = 1;
    private static final int UNUSABLE = 2;
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration SEARCH_PAUSE = Duration.ofSeconds(1);

    private final URI gateway;
    private final String token;
    private final String kafka;
    private final Path home;
    private final JsonMapper json = JsonMapper.builder().build();

    private ArticleImport(URI gateway, String token, String kafka, Path home) {
        this.gateway = gateway;
        this.token = token;
        this.kafka = kafka;
        this.home = home;
    }

    /**
     * @param arguments the file of documents, the gateway, a token with the role importer, the Kafka broker, the top of
     *     the project, and the sizes as numbers of copies
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments[0]);
        ArticleImport bench =
                new ArticleImport(URI.create(arguments[1]), arguments[2], arguments[3], Path.of(arguments[4]));
        try {
            System.out.println(ImportFigures.HEAD);
            List<ImportFigures> rows = new ArrayList<>();
            for (String copies : arguments[5].split(",", -1)) {
                rows.add(bench.measure(file, Integer.parseInt(copies)));
                System.out.println(rows.getLast());
            }
            Limits limits = ImportFigures.limits(rows);
            System.out.println(System.lineSeparator() + limits.table());
            if (!limits.areMet()) {
                System.exit(MISSED);
            }
        } catch (IOException | IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private ImportFigures measure(Path file, int copies) throws IOException, InterruptedException {
        String run = "bench-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Path lines = Files.createTempFile("articles", ".ndjson");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(lines)) {
                MedQuad.convert(file, copies, run + "-", writer);
            }
            long claims = claims(lines);
            long before = Resident.megabytes(home);
            try (EventCount events = new EventCount(kafka, run + "-")) {
                long began = System.nanoTime();
                JsonNode summary = send(run, lines);
                Duration stored = Duration.ofNanos(System.nanoTime() - began);
                long created = summary.path("created").asLong();
                long arrived = events.await(created, LIMIT);
                return new ImportFigures(
                        created,
                        summary.path("refused").asLong(),
                        claims,
                        stored,
                        Duration.ofNanos(arrived - began),
                        events.count(),
                        Duration.ofNanos(findable(run, created) - began),
                        before,
                        Resident.megabytes(home));
            }
        } finally {
            Files.delete(lines);
        }
    }

    private JsonNode send(String source, Path lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        gateway.resolve("/v1/articles/import?as=published&source=" + source))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(lines))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            List<String> last = new ArrayList<>(List.of(""));
            try (BufferedReader answer =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                answer.lines().forEach(line -> last.set(0, line));
            }
            JsonNode summary = json.readTree(last.getFirst());
            if (response.statusCode() != 200 || !summary.has("created")) {
                throw new IOException("The import was refused or broke off: " + last.getFirst());
            }
            return summary;
        }
    }

    /** When a search finds all documents of the run: its name is a word of each. The next size begins after that. */
    private long findable(String run, long documents) throws IOException, InterruptedException {
        HttpRequest search = HttpRequest.newBuilder(gateway.resolve("/v1/search?limit=1&q=" + word(run)))
                .timeout(LIMIT)
                .build();
        long limit = System.nanoTime() + LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long found = 0;
            while (found < documents && System.nanoTime() < limit) {
                Thread.sleep(SEARCH_PAUSE);
                found = json.readTree(
                                client.send(search, BodyHandlers.ofByteArray()).body())
                        .path("total")
                        .asLong();
            }
            if (found < documents) {
                throw new IOException("A search finds " + found + " of " + documents + " documents only");
            }
            return System.nanoTime();
        }
    }

    private static String word(String run) {
        return run.substring(run.indexOf('-') + 1);
    }

    private long claims(Path lines) throws IOException {
        long claims = 0;
        try (BufferedReader reader = Files.newBufferedReader(lines)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                claims += json.readTree(line).at("/article/claims").size();
            }
        }
        return claims;
    }
}
