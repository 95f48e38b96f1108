package org.dermatrail.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** One subscriber's stream from its opening to its end, worked by one thread: read, choose, send. */
final class Subscription implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Subscription.class);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final LogReader log;
    private final Stream stream;
    private final Audience audience;
    private final Instant expires;
    private final Duration heartbeat;
    private final InstantSource clock;
    private Instant sent;

    Subscription(
            LogReader log, Stream stream, Audience audience, Instant expires, Duration heartbeat, InstantSource clock) {
        this.log = log;
        this.stream = stream;
        this.audience = audience;
        this.expires = expires;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.sent = clock.instant();
    }

    /** Sends until the token expires, the subscriber goes, or {@link #close} is called. */
    void run() {
        try {
            stream.begin(Frame.opening(log.position()) + (log.hasGap() ? Frame.gap(log.position()) : ""));
            while (clock.instant().isBefore(expires)) {
                step();
            }
            stream.end();
        } catch (WakeupException closed) {
            stream.end();
        } catch (Stream.Lost lost) {
            LOG.debugf("A subscriber is disconnected: %s", lost.getMessage());
            stream.abort();
        } catch (KafkaException broken) {
            LOG.warnf("A stream of live events ends: %s", broken.getClass().getSimpleName());
            stream.end();
        }
    }

    @Override
    public void close() {
        log.wakeup();
    }

    private void step() throws Stream.Lost {
        StringBuilder frames = new StringBuilder();
        for (LogReader.Read read : log.poll(wait(clock.instant()))) {
            read.event().filter(audience::sees).ifPresent(event -> frames.append(Frame.event(read.position(), event)));
        }
        Instant now = clock.instant();
        if (frames.isEmpty() && !now.isBefore(sent.plus(heartbeat))) {
            frames.append(Frame.heartbeat(log.position()));
        }
        if (!frames.isEmpty()) {
            stream.send(frames.toString());
            sent = now;
        }
    }

    /** Until the next heartbeat or the end of the token, but not so long that a new topic waits. */
    private Duration wait(Instant now) {
        Duration untilHeartbeat = Duration.between(now, sent.plus(heartbeat));
        Duration untilEnd = Duration.between(now, expires);
        Duration shorter = untilHeartbeat.compareTo(untilEnd) < 0 ? untilHeartbeat : untilEnd;
        Duration bounded = shorter.compareTo(WAIT) < 0 ? shorter : WAIT;
        return bounded.isNegative() ? Duration.ZERO : bounded;
    }
}
