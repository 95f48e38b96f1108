package org.dermatrail.content.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries events from the outbox to Kafka, in order, at least once. Every replica runs one, and an advisory lock of the
 * database lets one of them work; when it dies, its connection and with it the lock are gone, and another takes over.
 * Rows are deleted after the broker has acknowledged them, so a crash in between delivers them again, with the same id.
 *
 * <p>A lost database or broker is waited for. Nothing is skipped: of a key the oldest row leaves first or none does. What
 * Kafka will never take is {@link Parked}.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final OutboxConfig config;
    private final Parked parked = new Parked();
    private CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread worker;

    OutboxRelay(OutboxConfig config, MeterRegistry metrics) {
        this.config = config;
        Gauge.builder("dermatrail.outbox.parked", parked, Parked::count)
                .description("Events that Kafka does not take as they are; later ones of their keys wait behind them")
                .strongReference(true)
                .register(metrics);
    }

    void onStart(@Observes StartupEvent started) {
        if (config.relay()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent stopped) {
        stop();
    }

    /** Begins to work, or to wait for the place to become vacant. */
    synchronized void start() {
        stopping = new CountDownLatch(1);
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    /** Ends after the batch at hand and frees the place for another relay. */
    synchronized void stop() {
        stopping.countDown();
        Thread working = worker;
        worker = null;
        if (working == null) {
            return;
        }
        try {
            if (!working.join(STOP_LIMIT)) {
                working.interrupt();
                working.join(STOP_LIMIT);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        CountDownLatch stop = stopping;
        Duration pause = SHORTEST_PAUSE;
        while (stop.getCount() > 0) {
            try (OutboxTable table = OutboxTable.connect(config)) {
                pause = SHORTEST_PAUSE;
                relay(table, stop);
            } catch (InterruptedException interrupted) {
                return;
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException fault) {
                LOG.warnf("Events wait in the outbox: %s; trying again", reason(fault));
                if (waited(stop, pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private void relay(OutboxTable table, CountDownLatch stop)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        while (!table.tryLock()) {
            if (waited(stop, config.poll())) {
                return;
            }
        }
        EventTopic.ensure(config);
        parked.clear();
        try (EventProducer producer = new EventProducer(config)) {
            LOG.info("Relaying events from the outbox");
            while (stop.getCount() > 0) {
                parked.retain(table.kept(parked.sequences()));
                var batch = table.oldest(config.batch(), parked.sequences());
                if (batch.isEmpty()) {
                    table.awaitNews(config.poll());
                } else {
                    EventProducer.Delivery delivery = producer.deliver(firstOfEachKey(batch));
                    table.delete(delivery.acknowledged());
                    delivery.refused().forEach(parked::park);
                    if (delivery.cameToNothing()) {
                        throw new IllegalStateException(delivery.fault());
                    }
                }
            }
        } finally {
            parked.clear();
        }
    }

    /** Of one key the next event goes only when the one before has arrived: else a fault between could swap them. */
    private static List<OutboxTable.Row> firstOfEachKey(List<OutboxTable.Row> rows) {
        Set<String> keys = new HashSet<>();
        return rows.stream()
                .filter(row -> keys.add(row.topic() + "/" + row.event().partitionKey()))
                .toList();
    }

    private static boolean waited(CountDownLatch stop, Duration pause) {
        try {
            return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String reason(Throwable fault) {
        return fault.getCause() == null ? fault.getClass().getSimpleName() : reason(fault.getCause());
    }
}
