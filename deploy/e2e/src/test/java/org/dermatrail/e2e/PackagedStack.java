package org.dermatrail.e2e;

import java.io.IOException;
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
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The packaged product on free ports and an empty data folder, started by the launcher's own classes: for a test class
 * alone, or for several that do not disturb each other in any order. That one starts with the first of them and ends
 * with the run. The folder stays under {@code target/stack} afterwards, so that the logs of a failure can be read.
 */
final class PackagedStack implements BeforeAllCallback {

    /**
     * For classes that change nothing of what they find: the parts, the pathways, the trail, and what readers get of
     * the shipped articles. What they add has names of its own, and who files assessments has a clinic of its own.
     */
    static final PackagedStack SHARED = new PackagedStack("shared", 1);

    /** Two copies of each service, for classes that do not mind what the others change. */
    static final PackagedStack REPLICATED = new PackagedStack("replicated", 2);

    /** For classes that put pathways in force, and in the end those again that they found. */
    static final PackagedStack GOVERNED = new PackagedStack("governed", 1);

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Namespace NAMESPACE = Namespace.create(PackagedStack.class);

    private final String shared;
    private final int replicas;
    private Running running;

    /** One for a class alone. */
    PackagedStack() {
        this("", 1);
    }

    private PackagedStack(String shared, int replicas) {
        this.shared = shared;
        this.replicas = replicas;
    }

    /** JUnit closes what a store holds when the context of the store ends: that of the class, or the root's. */
    @Override
    public void beforeAll(ExtensionContext context) {
        boolean alone = shared.isEmpty();
        String name = alone ? context.getRequiredTestClass().getSimpleName() : shared;
        running = (alone ? context : context.getRoot())
                .getStore(NAMESPACE)
                .computeIfAbsent(name, _ -> start(name), Running.class);
    }

    URI gateway() {
        return running.stack().gateways().getFirst();
    }

    /** The folder with everything that the stack has written. */
    Path data() {
        return running.data();
    }

    URI content() {
        return URI.create("http://127.0.0.1:" + running.ports().content());
    }

    /** The copies of the content service, whose ports are ten apart. */
    List<URI> contents() {
        return IntStream.range(0, replicas)
                .mapToObj(copy ->
                        URI.create("http://127.0.0.1:" + (running.ports().content() + 10 * copy)))
                .toList();
    }

    URI triage() {
        return URI.create("http://127.0.0.1:" + running.ports().triage());
    }

    Postgres postgres() {
        return running.stack().postgres();
    }

    Kafka kafka() {
        return running.stack().kafka();
    }

    /** A token of the issuer that the stack trusts, for somebody named after the roles. */
    String token(String clinic, String... roles) throws Exception {
        Issuer issuer = running.stack().issuer();
        return issuer.token("e2e-" + String.join("-", List.of(roles)), clinic, roles);
    }

    private Running start(String name) {
        try {
            Path data = Path.of("target/stack", name).toAbsolutePath();
            delete(data);
            Ports ports = Ports.free();
            Stack stack = new Stack(
                    new Settings(HOME, data, ports, replicas),
                    DataFolder.open(data),
                    new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)));
            try {
                stack.start();
            } catch (Exception failed) {
                stack.close();
                throw failed;
            }
            return new Running(stack, ports, data);
        } catch (PartFailure failed) {
            throw new IllegalStateException(failed.account(), failed);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
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

    private record Running(Stack stack, Ports ports, Path data) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            stack.close();
        }
    }
}
