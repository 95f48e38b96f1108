package org.dermatrail.content.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The relay's view of the outbox, over a connection of its own: what it reads and deletes goes over the same connection
 * that holds the lock, so a relay that has lost its place can't delete what another one is sending.
 */
final class OutboxTable implements AutoCloseable {

    /** A stored event with its place in the order. */
    record Row(long sequence, String topic, CloudEvent event) {}

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final long LOCK = 4_711_001L;

    private static final String OLDEST = """
            select sequence, topic, id, type, subject, time, partition_key, data_schema,
                   correlation, causation, traceparent, data
            from outbox
            where (topic, partition_key) not in (select topic, partition_key from outbox where sequence = any(?))
            order by sequence limit ?""";

    private final Connection connection;

    private OutboxTable(Connection connection) {
        this.connection = connection;
    }

    static OutboxTable connect(OutboxConfig config) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", config.username());
        config.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(config.jdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen outbox");
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
        return new OutboxTable(connection);
    }

    /** Takes the relay's place if it is vacant. */
    boolean tryLock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The rows that have to leave first, in order, but none of a key that waits behind one of these. */
    List<Row> oldest(int most, Collection<Long> parked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setArray(1, connection.createArrayOf("bigint", parked.toArray()));
            statement.setInt(2, most);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getLong(1), row.getString(2), event(row)));
                }
            }
            return rows;
        }
    }

    /** Those of these rows that are still there. */
    List<Long> kept(Collection<Long> sequences) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select sequence from outbox where sequence = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
            List<Long> kept = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    kept.add(row.getLong(1));
                }
            }
            return kept;
        }
    }

    void delete(List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where sequence = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::sequence).toArray()));
            statement.executeUpdate();
        }
    }

    /** Waits until something was stored, or for so long. */
    void awaitNews(Duration limit) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(limit.toMillis()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static CloudEvent event(ResultSet row) throws SQLException {
        return new CloudEvent(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("partition_key"),
                row.getString("data_schema"),
                row.getString("correlation"),
                row.getString("causation"),
                row.getString("traceparent"),
                row.getString("data"));
    }
}
