package org.dermatrail.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Kafka broker on this machine, in a JVM of its own, so that it can be stopped, killed and started again on the
 * same log while its users run on. It ends with the JVM that started it.
 */
public final class Kafka implements Part, AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path directory;
    private final Path log;
    private final int port;
    private final int controllerPort;
    private volatile Process process;

    private Kafka(Path directory, Path log, int port, int controllerPort) throws IOException {
        this.directory = directory;
        this.log = log;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = launch();
    }

    /**
     * Starts a broker and waits until it accepts connections.
     *
     * @param directory holds the log and {@code broker.log}, kept between runs
     * @param port a TCP port on 127.0.0.1, or 0 for a free one
     */
    public static Kafka start(Path directory, int port) throws IOException {
        return start(directory, directory.resolve("broker.log"), port);
    }

    static Kafka start(Path directory, Path log, int port) throws IOException {
        Files.createDirectories(directory);
        Ports free = Ports.free();
        return new Kafka(directory, log, port == 0 ? free.kafka() : port, free.gateway());
    }

    /** The address that clients use, {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    /** Starts the broker again after {@link #stop} or {@link #kill}, on the same port and log. */
    @Override
    public void restart() throws IOException {
        process = launch();
    }

    /** Shuts the broker down in good order. */
    @Override
    public void stop() {
        Children.end(process);
    }

    /** Ends the broker at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        stop();
    }

    private Process launch() throws IOException {
        Process launched = new ProcessBuilder(Children.deafToTheTerminal(List.of(
                        Children.java(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        libraries(),
                        KafkaBroker.class.getName(),
                        directory.resolve("log").toString(),
                        String.valueOf(port),
                        String.valueOf(controllerPort))))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!accepts(port)) {
            if (!launched.isAlive() || System.nanoTime() > deadline) {
                launched.destroyForcibly();
                throw new IOException("Kafka did not start; see " + log);
            }
            pause();
        }
        return launched;
    }

    /** The jar of this module with the libraries beside it, as the build lays them out. */
    private static String libraries() throws IOException {
        try {
            Path own = Path.of(Kafka.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path libraries = own.resolveSibling("lib");
            if (!Files.isDirectory(libraries)) {
                throw new IOException("No folder of libraries at " + libraries + "; build deploy/local first");
            }
            return own + System.getProperty("path.separator") + libraries + "/*";
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
