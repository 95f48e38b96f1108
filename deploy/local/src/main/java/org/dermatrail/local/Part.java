package org.dermatrail.local;

import java.io.IOException;
import java.nio.file.Path;

/** One process of the local stack, as the launcher sees it: something that runs, may end, and can be started again. */
public interface Part {

    /** What messages, the log and the process file call it. */
    String name();

    /** The file that its output goes to. */
    Path log();

    /** The process id of the latest start. */
    long pid();

    boolean isAlive();

    /** Starts it again after it ended, and waits until it answers. */
    void restart() throws IOException;

    /** Asks it to end in good order, and ends it by force when it does not. */
    void stop();
}
