package org.dermatrail.content.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration BRIEF = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    @Test
    void noFaultKeepsTheNextRoundFromComing() {
        AtomicInteger times = new AtomicInteger();
        Rounds rounds = Rounds.begin("faulty", BRIEF, () -> {
            if (times.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("even");
            }
            throw new LinkageError("odd");
        });

        await().atMost(PATIENT).until(() -> times.get() >= 4);
        rounds.end(PATIENT);
    }

    @Test
    void itBeginsAtOnceAndEndsInItsPause() {
        AtomicInteger times = new AtomicInteger();
        Rounds rounds = Rounds.begin("once", LONG, times::incrementAndGet);
        await().atMost(PATIENT).until(() -> times.get() == 1);

        rounds.end(PATIENT);

        assertThat(times).hasValue(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("once");
    }

    @Test
    void aRoundThatTakesTooLongIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Rounds rounds = Rounds.begin("slow", LONG, () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException told) {
                interrupted.set(true);
            }
        });
        begun.await();

        rounds.end(BRIEF);

        await().atMost(PATIENT).untilTrue(interrupted);
    }
}
