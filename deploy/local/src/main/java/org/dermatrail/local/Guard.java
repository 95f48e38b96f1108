package org.dermatrail.local;

import java.io.IOException;

/**
 * Ends the parts when the launcher is killed. A small shell process waits for the end of its input, which the operating
 * system brings about however the launcher ends, and then asks every noted process to stop. After a stop in good order
 * nothing is noted any more.
 */
final class Guard {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            for file in "$1"/*.pid "$2"; do
              [ -f "$file" ] && read -r pid <"$file" && kill "$pid" 2>/dev/null
            done
            exit 0
            """;

    private Guard() {}

    static Process over(DataFolder folder) throws IOException {
        return new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        SCRIPT,
                        "guard",
                        folder.processes().toString(),
                        folder.postgres()
                                .resolve("data")
                                .resolve("postmaster.pid")
                                .toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
