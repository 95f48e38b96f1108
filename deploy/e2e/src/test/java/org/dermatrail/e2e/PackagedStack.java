package org.dermatrail.e2e;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dermatrail.local.DataFolder;
import org.dermatrail.local.Issuer;
import org.dermatrail.local.Kafka;
import org.dermatrail.local.PartFailure;
import org.dermatrail.local.Ports;
import org.dermatrail.local.Postgres;
import org.dermatrail.local.Progress;
import org.dermatrail.local.Settings;
import org.dermatrail.local.Stack;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The packaged product on free ports and an empty data folder, started by the launcher's own classes, once for each test
 * class. The folder stays under {@code target/stack} afterwards, so that the logs of a failure can be read.
 */
final class PackagedStack implements BeforeAllCallback, AfterAllCallback {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private final int replicas;
    private Stack stack;
    private Ports ports;
    private Path data;

    PackagedStack() {
        this(1);
    }

    PackagedStack(int replicas) {
        this.replicas = replicas;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        data = Path.of("target/stack", context.getRequiredTestClass().getSimpleName())
                .toAbsolutePath();
        delete(data);
        ports = Ports.free();
        stack = new Stack(
                new Settings(HOME, data, ports, replicas),
                DataFolder.open(data),
                new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)));
        try {
            stack.start();
        } catch (PartFailure failed) {
            stack.close();
            throw new IllegalStateException(failed.account(), failed);
        } catch (Exception failed) {
            stack.close();
            throw failed;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        stack.close();
    }

    URI gateway() {
        return stack.gateways().getFirst();
    }

    /** The folder with everything that the stack has written. */
    Path data() {
        return data;
    }

    URI content() {
        return URI.create("http://127.0.0.1:" + ports.content());
    }

    /** The copies of the content service, whose ports are ten apart. */
    List<URI> contents() {
        return IntStream.range(0, replicas)
                .mapToObj(copy -> URI.create("http://127.0.0.1:" + (ports.content() + 10 * copy)))
                .toList();
    }

    URI triage() {
        return URI.create("http://127.0.0.1:" + ports.triage());
    }

    Postgres postgres() {
        return stack.postgres();
    }

    Kafka kafka() {
        return stack.kafka();
    }

    /** A token of the issuer that the stack trusts, for somebody named after the roles. */
    String token(String clinic, String... roles) throws Exception {
        Issuer issuer = stack.issuer();
        return issuer.token("e2e-" + String.join("-", List.of(roles)), clinic, roles);
    }

    private static void delete(Path tree) throws Exception {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
