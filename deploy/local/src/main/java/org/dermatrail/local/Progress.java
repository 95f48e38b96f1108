package org.dermatrail.local;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the terminal what happens, one line a step with the seconds that it took. */
public final class Progress {

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A step that is done. */
    void step(String what, String where, long nanoseconds) {
        out.printf(Locale.ROOT, "  %-12s %-24s %5.1f s%n", what, where, nanoseconds / 1e9);
    }

    void say(String line) {
        out.println(line);
    }
}
