package org.dermatrail.local;

import java.io.IOException;
import java.io.Serial;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part that did not start, or did not stay up, with the file that tells why. */
public final class PartFailure extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int TAIL = 20;

    private final transient Path log;

    PartFailure(String message, Path log, @Nullable Throwable cause) {
        super(message, cause);
        this.log = log;
    }

    /** What happened, the last lines of the log, and where the rest is. */
    public String account() {
        return getMessage() + ". The end of " + log + ":\n" + tail(log);
    }

    /** The last lines of a log, indented; as many as fit a screen. */
    static String tail(Path log) {
        // ISO 8859-1 reads any bytes: a log that broke off inside a character is still shown.
        Charset charset = StandardCharsets.ISO_8859_1;
        try {
            List<String> lines = Files.readAllLines(log, charset);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()))
                    .indent(4)
                    .stripTrailing();
        } catch (IOException absent) {
            return "    (there is no such file)";
        }
    }
}
