package org.dermatrail.triage.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.MDC;

/**
 * Where a transaction leaves its events. They become visible to the relay exactly when the state they tell of does, and
 * vanish with it on a rollback.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (topic, key, event_id, type, subject, happened_at, correlation, causation, traceparent,
                                data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final EntityManager entities;

    Outbox(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds the events to the running transaction, in this order. */
    public void append(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Event event : events) {
                    insert.setString(1, event.topic());
                    insert.setString(2, event.key());
                    insert.setObject(3, event.id());
                    insert.setString(4, event.type());
                    insert.setString(5, event.subject());
                    insert.setObject(6, event.time().atOffset(ZoneOffset.UTC));
                    insert.setString(7, event.correlation());
                    insert.setString(8, event.causation());
                    insert.setString(9, (String) MDC.get(TraceFilter.TRACEPARENT));
                    insert.setString(10, event.data());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
