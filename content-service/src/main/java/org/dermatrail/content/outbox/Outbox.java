package org.dermatrail.content.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Takes in events. An event handed in leaves if, and only if, the transaction around it commits. */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = """
            insert into outbox (topic, id, type, subject, time, partition_key, data_schema, correlation, causation,
                traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final String topic;

    Outbox(EntityManager entities, AgroalDataSource database, OutboxConfig config) {
        this.entities = entities;
        this.database = database;
        this.topic = config.topic();
    }

    /** Stores the event in the transaction of the caller, which has to be there already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(CloudEvent event) {
        entities.persist(new OutboxEntry(topic, event));
    }

    /** Stores the events in this order, in the transaction of the caller and in few statements. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<CloudEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            for (CloudEvent event : events) {
                statement.setString(1, topic);
                statement.setObject(2, event.id());
                statement.setString(3, event.type());
                statement.setString(4, event.subject());
                statement.setObject(5, event.time().atOffset(ZoneOffset.UTC));
                statement.setString(6, event.partitionKey());
                statement.setString(7, event.dataSchema());
                statement.setString(8, event.correlation());
                statement.setString(9, event.causation());
                statement.setString(10, event.traceparent());
                statement.setString(11, event.data());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("Events could not be stored", fault);
        }
    }
}
