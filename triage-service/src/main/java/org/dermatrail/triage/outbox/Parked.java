package org.dermatrail.triage.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
 * ones of the same key, since those must not arrive before them; all others go on. Nothing of this is stored: whoever
 * leads next tries them once more, so that a restart with a higher limit is all that they need.
 */
@ApplicationScoped
class Parked {

    private static final Logger LOG = Logger.getLogger(Parked.class);

    private final Set<Long> sequences = new HashSet<>();
    private volatile int count;

    Parked(MeterRegistry metrics) {
        Gauge.builder("dermatrail.outbox.parked", this, parked -> parked.count)
                .description("Events that Kafka does not take as they are; later ones of their keys wait behind them")
                .strongReference(true)
                .register(metrics);
    }

    /** Whether a refusal is about the event itself, so that sending it again would end alike. */
    static boolean isForGood(Throwable refusal) {
        return refusal instanceof RecordTooLargeException
                || refusal instanceof RecordBatchTooLargeException
                || refusal instanceof InvalidRecordException
                || refusal instanceof SerializationException;
    }

    void park(OutboxRecord event, Throwable refusal) {
        sequences.add(event.sequence());
        count = sequences.size();
        LOG.errorf(
                "Event %d of %s (%s) can't be sent and keeps its key waiting: %s",
                event.sequence(),
                event.topic(),
                event.attributes().get("ce_type"),
                refusal.getClass().getName());
    }

    /** Forgets everything: all of them are tried again. */
    void clear() {
        sequences.clear();
        count = 0;
    }

    /** The oldest events that may go; those that are gone from the outbox keep nobody waiting any more. */
    List<OutboxRecord> next(Connection connection, int most) throws SQLException {
        if (!sequences.isEmpty()) {
            forgetGone(connection);
        }
        String free = sequences.isEmpty()
                ? ""
                : " where (topic, key) not in (select topic, key from outbox where sequence = any(?))";
        List<OutboxRecord> records = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from outbox" + free + " order by sequence limit " + most)) {
            if (!sequences.isEmpty()) {
                select.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
            }
            ResultSet row = select.executeQuery();
            while (row.next()) {
                records.add(OutboxRecord.read(row));
            }
        }
        return records;
    }

    private void forgetGone(Connection connection) throws SQLException {
        Set<Long> kept = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select sequence from outbox where sequence = any(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                kept.add(row.getLong(1));
            }
        }
        sequences.retainAll(kept);
        count = sequences.size();
    }
}
