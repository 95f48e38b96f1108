package org.dermatrail.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory that the content service of this source tree takes, as the kernel counts it; Linux only. */
final class Resident {

    private Resident() {}

    /** The resident memory of all its replicas together in megabytes, 0 where it cannot be told. */
    static long megabytes(Path home) throws IOException {
        String jar = home.resolve("content-service/target/quarkus-app").toString();
        long kilobytes = 0;
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            for (ProcessHandle process : processes
                    .filter(one -> one.info().commandLine().orElse("").contains(jar))
                    .toList()) {
                kilobytes += kilobytes(Path.of("/proc/" + process.pid() + "/status"));
            }
        }
        return kilobytes / 1024;
    }

    private static long kilobytes(Path status) throws IOException {
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
