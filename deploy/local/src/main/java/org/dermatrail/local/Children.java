package org.dermatrail.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the launcher starts and ends its children. They ignore the terminal's Ctrl-C, which reaches the whole process
 * group at once: the launcher alone decides in which order the parts end.
 */
final class Children {

    private static final long PATIENCE_SECONDS = 6;

    private Children() {}

    /** The Java of the launcher itself. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The command line that runs the command deaf to Ctrl-C and to the end of the terminal. */
    static List<String> deafToTheTerminal(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "child"));
        wrapped.addAll(command);
        return wrapped;
    }

    /** Asks the process to end and waits; ends it by force when it takes too long. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
