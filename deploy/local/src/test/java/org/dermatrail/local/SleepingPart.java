package org.dermatrail.local;

import java.io.IOException;
import java.nio.file.Path;

/** A real process that does nothing, to be ended and started again. */
final class SleepingPart implements Part {

    private final String name;
    private final Path log;
    private volatile Process process;

    SleepingPart(String name, Path log) throws IOException {
        this.name = name;
        this.log = log;
        restart();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void restart() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @Override
    public void stop() {
        process.destroyForcibly().onExit().join();
    }
}
