package org.dermatrail.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One running copy of one of the trio: a packaged service in a JVM of its own, configured by environment only. */
public final class Replica implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);

    private final String name;
    private final Path log;
    private final URI address;
    private final ProcessBuilder builder;
    private volatile @Nullable Process process;

    /**
     * @param heap the limit of its heap, as {@code -Xmx} takes it
     * @param jar the runnable jar of the packaged service
     */
    Replica(String name, Path jar, String heap, int port, Path log, Map<String, String> environment) {
        this.name = name;
        this.log = log;
        this.address = URI.create("http://127.0.0.1:" + port);
        List<String> command = new ArrayList<>(
                List.of(Children.java(), "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-jar", jar.toString()));
        this.builder = new ProcessBuilder(Children.deafToTheTerminal(command))
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        // What configures the launcher must not be read as the configuration of a service.
        builder.environment().keySet().removeIf(variable -> variable.matches("DERMATRAIL_(DATA|[A-Z]+_PORT)"));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
    }

    /** Where it answers, for example {@code http://127.0.0.1:8080}. */
    public URI address() {
        return address;
    }

    /** Launches the process; {@link #awaitReady} tells when it answers. */
    void launch() throws IOException {
        process = builder.start();
    }

    /** Returns once the service says that it is ready. */
    void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PROBE_LIMIT).build()) {
            while (!answersReady(client)) {
                if (!isAlive()) {
                    throw new PartFailure(name + " ended before it was ready", log, null);
                }
                if (System.nanoTime() > deadline) {
                    throw new PartFailure(name + " was not ready within " + START_LIMIT.toSeconds() + " s", log, null);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + name, interrupted);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public long pid() {
        Process current = process;
        return current == null ? -1 : current.pid();
    }

    @Override
    public boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    @Override
    public void restart() throws IOException {
        stop();
        launch();
        awaitReady();
    }

    @Override
    public void stop() {
        Process current = process;
        if (current != null) {
            Children.end(current);
        }
    }

    private boolean answersReady(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(PROBE_LIMIT)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
