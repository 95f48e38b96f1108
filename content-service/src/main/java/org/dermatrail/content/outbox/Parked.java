package org.dermatrail.content.outbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;

/**
 * Events that Kafka refuses for what they are and would refuse for ever. They stay in the outbox, and with them the later
 * ones of the same article, since those must not arrive before them; all others go on. Nothing of this is stored: whoever
 * relays next tries them once more, so that a restart with a higher limit is all that they need.
 */
final class Parked {

    private static final Logger LOG = Logger.getLogger(Parked.class);

    private final Set<Long> sequences = new HashSet<>();
    private volatile int count;

    /** Whether a refusal is about the event itself, so that sending it again would end alike. */
    static boolean isForGood(Throwable refusal) {
        return refusal instanceof RecordTooLargeException
                || refusal instanceof RecordBatchTooLargeException
                || refusal instanceof InvalidRecordException
                || refusal instanceof SerializationException;
    }

    void park(OutboxTable.Row row, Throwable refusal) {
        sequences.add(row.sequence());
        count = sequences.size();
        LOG.errorf(
                "Event %d of %s (%s) can't be sent and keeps its key waiting: %s",
                row.sequence(),
                row.topic(),
                row.event().type(),
                refusal.getClass().getName());
    }

    /** Forgets everything: all of them are tried again. */
    void clear() {
        retain(List.of());
    }

    /** Forgets all but these: what is gone from the outbox keeps nobody waiting any more. */
    void retain(Collection<Long> kept) {
        sequences.retainAll(kept);
        count = sequences.size();
    }

    Set<Long> sequences() {
        return Set.copyOf(sequences);
    }

    int count() {
        return count;
    }
}
