package org.dermatrail.content.clock;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does something again and again on a thread of its own, with a pause after each time, until it is ended. Nothing that
 * goes wrong in a round keeps the next one from coming.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final CountDownLatch ending = new CountDownLatch(1);
    private final Duration pause;
    private final Runnable round;
    private final Thread worker;

    private Rounds(String name, Duration pause, Runnable round) {
        this.pause = pause;
        this.round = round;
        this.worker = Thread.ofPlatform().name(name).daemon().unstarted(this::go);
    }

    /** Begins with the first round at once. */
    public static Rounds begin(String name, Duration pause, Runnable round) {
        Rounds rounds = new Rounds(name, pause, round);
        rounds.worker.start();
        return rounds;
    }

    /** Ends after the round at hand, which is interrupted when it takes longer than that. */
    public void end(Duration patience) {
        ending.countDown();
        try {
            if (!worker.join(patience)) {
                worker.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void go() {
        try {
            do {
                once();
            } while (!ending.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            round.run();
        } catch (RuntimeException | Error fault) {
            LOG.errorf(fault, "A round of %s failed; the next one comes", worker.getName());
        }
    }
}
