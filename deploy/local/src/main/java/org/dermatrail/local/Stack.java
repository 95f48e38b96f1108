package org.dermatrail.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The whole product on this machine: PostgreSQL and Kafka, then the trio, each part a process of its own. Parts end in
 * the opposite order; whatever the launcher can't end any more, because it was killed, the {@link Guard} does.
 */
public final class Stack implements Watch.Ward, AutoCloseable {

    private final Settings settings;
    private final DataFolder folder;
    private final Progress progress;
    private final List<Part> parts = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean closing;
    private volatile boolean complete;
    private @Nullable Process guard;

    /** A stack that is not started yet, on a folder that it will close. */
    public Stack(Settings settings, DataFolder folder, Progress progress) {
        this.settings = settings;
        this.folder = folder;
        this.progress = progress;
    }

    /** Starts everything and returns when all of it answers. */
    public void start() throws IOException, Refusal {
        int ended = Leftovers.end(folder);
        if (ended > 0) {
            progress.say("Ended what an earlier launcher had left running (" + ended + " processes).");
        }
        settings.ports().requireFree(settings.replicas());
        guard = Guard.over(folder);
        Keyset.ensure(folder.keyset());
        ProofKey.ensure(folder.proof());
        Issuer issuer = Issuer.open(folder.issuer());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                launch(threads, issuer);
            } catch (IOException | Refusal failed) {
                threads.shutdownNow();
                throw failed;
            }
        }
        complete = true;
    }

    /** The addresses of the gateway's copies, the first copy first, whichever was up first. */
    public List<URI> gateways() {
        return parts(Replica.class).stream()
                .filter(replica -> replica.name().startsWith("gateway"))
                .map(Replica::address)
                .sorted(Comparator.comparingInt(URI::getPort))
                .toList();
    }

    /** The issuer that the services of this stack trust. */
    public Issuer issuer() throws IOException {
        return Issuer.open(folder.issuer());
    }

    public Postgres postgres() {
        return parts(Postgres.class).getFirst();
    }

    public Kafka kafka() {
        return parts(Kafka.class).getFirst();
    }

    /** Everything that runs, in the order of starting. */
    @Override
    public List<Part> parts() {
        synchronized (parts) {
            return List.copyOf(parts);
        }
    }

    @Override
    public boolean isClosing() {
        return closing;
    }

    /** Starts a part again that has ended by itself. */
    @Override
    public void restart(Part part) throws IOException {
        part.restart();
        Leftovers.note(folder.processes(), part);
    }

    /** Stops the services, then Kafka, then PostgreSQL, and lets go of the folder. */
    @Override
    public synchronized void close() throws IOException {
        if (closing) {
            return;
        }
        closing = true;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts(Replica.class).forEach(replica -> threads.submit(() -> stop(replica)));
        }
        for (Part part : parts(Kafka.class)) {
            stop(part);
        }
        for (Part part : parts(Postgres.class)) {
            stop(part);
        }
        if (guard != null && complete) {
            guard.getOutputStream().close();
        }
        folder.close();
    }

    private void launch(ExecutorService threads, Issuer issuer) throws IOException, Refusal {
        Ports ports = settings.ports();
        Path postgresLog = log("postgres");
        Path kafkaLog = log("kafka");
        Future<Postgres> postgres = threads.submit(() -> started(
                "postgres",
                ports.postgres(),
                postgresLog,
                () -> Postgres.start(
                        folder.postgres(), postgresLog, ports.postgres(), Postgres.Ending.BY_THE_LAUNCHER)));
        Future<Kafka> kafka = threads.submit(() ->
                started("kafka", ports.kafka(), kafkaLog, () -> Kafka.start(folder.kafka(), kafkaLog, ports.kafka())));
        List<Future<Replica>> replicas = new ArrayList<>();
        for (Replica replica : new Trio(settings, folder).over(result(postgres), result(kafka), issuer)) {
            replicas.add(threads.submit(() -> started(replica)));
        }
        for (Future<Replica> replica : replicas) {
            result(replica);
        }
    }

    private Replica started(Replica replica) throws IOException {
        long began = System.nanoTime();
        log(replica.name());
        replica.launch();
        run(replica);
        replica.awaitReady();
        progress.step(replica.name(), replica.address().getAuthority(), System.nanoTime() - began);
        return replica;
    }

    private <P extends Part> P started(String name, int port, Path log, Callable<P> start) throws Exception {
        long began = System.nanoTime();
        P part;
        try {
            part = start.call();
        } catch (IOException | IllegalStateException failed) {
            throw new PartFailure(name + " did not start: " + failed.getMessage(), log, failed);
        }
        run(part);
        progress.step(name, "127.0.0.1:" + port, System.nanoTime() - began);
        return part;
    }

    private void run(Part part) throws IOException {
        parts.add(part);
        Leftovers.note(folder.processes(), part);
        if (closing) {
            stop(part);
            throw new CancellationException("stopped while " + part.name() + " was starting");
        }
    }

    private Void stop(Part part) throws IOException {
        part.stop();
        Leftovers.forget(folder.processes(), part);
        return null;
    }

    /** The log of a part for this run; the one of the run before stays beside it. */
    private Path log(String name) throws IOException {
        Path log = folder.logs().resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, folder.logs().resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private <P extends Part> List<P> parts(Class<P> kind) {
        return parts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException expected -> throw expected;
                case RuntimeException defect -> throw defect;
                case Error defect -> throw defect;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
