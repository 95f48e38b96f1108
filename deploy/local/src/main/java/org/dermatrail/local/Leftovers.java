package org.dermatrail.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes that a launcher leaves behind when it is killed. Each start writes a file with the process id and the
 * moment of its start; only a process that matches both is one of ours. PostgreSQL writes such a file itself.
 */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private Leftovers() {}

    /** Notes a running part, for a later launcher and for the {@link Guard}. */
    static void note(Path processes, Part part) throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(part.pid());
        if (process.isPresent()) {
            long start = process.get()
                    .info()
                    .startInstant()
                    .map(Instant::toEpochMilli)
                    .orElse(0L);
            Files.writeString(file(processes, part), part.pid() + "\n" + start + "\n");
        }
    }

    /** Forgets a part that was stopped in good order. */
    static void forget(Path processes, Part part) throws IOException {
        Files.deleteIfExists(file(processes, part));
    }

    /** Ends what an earlier launcher of this folder left running, and says how many processes that were. */
    static int end(DataFolder folder) throws IOException {
        List<ProcessHandle> running;
        try (Stream<Path> files = Files.list(folder.processes())) {
            running = files.flatMap(file -> running(file).stream()).toList();
        }
        running.forEach(ProcessHandle::destroy);
        running.forEach(Leftovers::await);
        try (Stream<Path> files = Files.list(folder.processes())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Optional<ProcessHandle> postmaster = postmaster(folder.postgres());
        postmaster.ifPresent(process -> {
            process.destroy();
            await(process);
        });
        return running.size();
    }

    /** The server that runs on a directory of {@link Postgres}, read from the file that the server keeps. */
    static Optional<ProcessHandle> postmaster(Path postgres) {
        return firstLines(postgres.resolve("data").resolve("postmaster.pid"))
                .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.getFirst())))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
    }

    private static Optional<ProcessHandle> running(Path file) {
        return firstLines(file)
                .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.getFirst()))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> startedAt(process, Long.parseLong(lines.getLast()))));
    }

    private static boolean startedAt(ProcessHandle process, long epochMilli) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - epochMilli) <= CLOCK_TOLERANCE.toMillis())
                .orElse(false);
    }

    private static Optional<List<String>> firstLines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<String> two = lines.limit(2).map(String::strip).toList();
            return two.size() == 2 ? Optional.of(two) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path file(Path processes, Part part) {
        return processes.resolve(part.name() + ".pid");
    }
}
