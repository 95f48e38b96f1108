package org.dermatrail.triage.course;

import java.time.Duration;
import java.util.Set;

/** Signs that pass by themselves before something worse comes: for some time a "not any more" takes none of them back. */
final class Passing {

    private static final String FILE = "passing.yaml";

    private final Duration within;
    private final Set<String> signs;

    private Passing(Texts texts) {
        this.within = Duration.parse(texts.within());
        this.signs = Set.copyOf(texts.signs());
    }

    /** How the file is built. */
    record Texts(String within, Set<String> signs) {}

    /** What comes with the service. */
    static Passing packaged() {
        return new Passing(Packaged.read(FILE, Texts.class));
    }

    Duration within() {
        return within;
    }

    Set<String> signs() {
        return signs;
    }
}
