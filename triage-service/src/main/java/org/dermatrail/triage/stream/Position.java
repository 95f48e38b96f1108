package org.dermatrail.triage.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The place of a consumer in its topics, kept in the database so that it moves in the same transaction as what was
 * made of the record: a crash between the two cannot happen.
 */
@ApplicationScoped
public class Position {

    private final EntityManager entities;
    private final InstantSource clock;

    Position(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Moves past the record, within the running transaction. */
    public void passed(String consumer, ConsumerRecord<?, ?> record) {
        entities.createNativeQuery("""
                        insert into consumed_offset (consumer, topic, partition, next_offset)
                        values (:consumer, :topic, :partition, :next)
                        on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset
                        where excluded.next_offset > consumed_offset.next_offset""")
                .setParameter("consumer", consumer)
                .setParameter("topic", record.topic())
                .setParameter("partition", record.partition())
                .setParameter("next", record.offset() + 1)
                .executeUpdate();
    }

    /** Notes a record that cannot be read and moves past it, within the running transaction. */
    public void rejected(String consumer, ConsumerRecord<?, ?> record, String reason) {
        entities.createNativeQuery("""
                        insert into rejected_event (consumer, topic, partition, "offset", reason, rejected_at)
                        values (:consumer, :topic, :partition, :offset, :reason, :now) on conflict do nothing""")
                .setParameter("consumer", consumer)
                .setParameter("topic", record.topic())
                .setParameter("partition", record.partition())
                .setParameter("offset", record.offset())
                .setParameter("reason", reason)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        passed(consumer, record);
    }

    /** Where to go on, empty at the first time. */
    public OptionalLong next(String consumer, TopicPartition partition) {
        List<?> found = entities.createNativeQuery("""
                        select next_offset from consumed_offset
                        where consumer = :consumer and topic = :topic and partition = :partition""")
                .setParameter("consumer", consumer)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .getResultList();
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(((Number) found.getFirst()).longValue());
    }
}
