package org.dermatrail.local;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Looks after a running stack: a part that ends by itself is told of, with the end of its log, and started again. The
 * third time in ten minutes is the last; a part that keeps ending has a fault that no restart mends.
 */
final class Watch {

    static final int MOST_RESTARTS = 3;

    /** A part that has run for so long since its last restart has got over its fault. */
    private static final Duration FORGIVEN = Duration.ofMinutes(10);

    private static final Duration GLANCE = Duration.ofMillis(250);

    /** What is looked after. */
    interface Ward {

        List<Part> parts();

        boolean isClosing();

        void restart(Part part) throws IOException;
    }

    private final Ward ward;
    private final Progress progress;
    private final Duration pause;
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Map<String, Long> lastRestart = new HashMap<>();

    /** @param pause how long a part stays down before its first restart; doubled each time */
    Watch(Ward ward, Progress progress, Duration pause) {
        this.ward = ward;
        this.progress = progress;
        this.pause = pause;
    }

    /** Watches until the stack is closed; throws when a part has ended once too often. */
    void run() throws PartFailure, InterruptedException {
        while (!ward.isClosing()) {
            for (Part part : ward.parts()) {
                if (!part.isAlive() && !ward.isClosing()) {
                    revive(part);
                }
            }
            TimeUnit.MILLISECONDS.sleep(GLANCE.toMillis());
        }
    }

    private void revive(Part part) throws PartFailure, InterruptedException {
        long now = System.nanoTime();
        Long last = lastRestart.put(part.name(), now);
        if (last != null && now - last > FORGIVEN.toNanos()) {
            restarts.remove(part.name());
        }
        int before = restarts.merge(part.name(), 1, Integer::sum) - 1;
        PartFailure ended = new PartFailure(part.name() + " has ended by itself", part.log(), null);
        if (before == MOST_RESTARTS) {
            throw new PartFailure(
                    part.name() + " has ended by itself again after " + MOST_RESTARTS + " restarts", part.log(), null);
        }
        progress.say(ended.account());
        TimeUnit.MILLISECONDS.sleep(pause.multipliedBy(1L << before).toMillis());
        if (ward.isClosing()) {
            return;
        }
        progress.say("Starting " + part.name() + " again (" + (before + 1) + " of " + MOST_RESTARTS + ").");
        try {
            ward.restart(part);
            progress.say(part.name() + " is back.");
        } catch (IOException failed) {
            progress.say(part.name() + " did not come back: " + failed.getMessage());
        }
    }
}
