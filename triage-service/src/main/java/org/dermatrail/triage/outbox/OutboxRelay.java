package org.dermatrail.triage.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.dermatrail.triage.problem.Outage;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Brings the rows of the outbox to Kafka: at least once, in order a key, nothing lost once the transaction committed.
 *
 * <p>Of all replicas one leads, the one whose connection holds the advisory lock; when its connection dies so does the
 * lock, and another takes over. It reads what is there, oldest first, sends, waits for all acknowledgements, deletes.
 * There is no cursor to run past a row that commits late: a row leaves only by being acknowledged. What Kafka will never
 * take is {@link Parked}.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LEADERSHIP = 0x6f7574626f78L;

    private final DataSource database;
    private final OutboxConfig config;
    private final Map<String, Object> kafka;
    private final Parked parked;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);

    OutboxRelay(
            DataSource database,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Parked parked) {
        this.database = database;
        this.config = config;
        this.kafka = kafka;
        this.parked = parked;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.interrupt();
        thread.join(5_000);
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void run() {
        while (running()) {
            try (Connection connection = database.getConnection()) {
                if (leads(connection)) {
                    relay(connection);
                } else {
                    stopped.await(config.idle().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (SQLException | RuntimeException fault) {
                LOG.warnf("Events wait in the outbox: %s", Outage.name(fault));
                pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = OutboxRecord.producer(kafka)) {
            Topics.ensure(kafka, config);
            execute(connection, "listen outbox");
            parked.clear();
            var sending = new Sending(producer, parked);
            while (running()) {
                List<OutboxRecord> records = parked.next(connection, config.batch());
                if (records.isEmpty()) {
                    connection.unwrap(PGConnection.class).getNotifications((int)
                            config.idle().toMillis());
                } else {
                    delete(connection, sending.send(firstOfEachKey(records)));
                }
            }
        } finally {
            parked.clear();
            release(connection);
        }
    }

    /** Of one key the next event goes only when the one before has arrived: else a fault between could swap them. */
    private static List<OutboxRecord> firstOfEachKey(List<OutboxRecord> records) {
        Set<String> keys = new HashSet<>();
        return records.stream()
                .filter(record -> keys.add(record.topic() + "/" + record.key()))
                .toList();
    }

    private static void delete(Connection connection, List<OutboxRecord> acknowledged) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where sequence = any(?)")) {
            Object[] sequences =
                    acknowledged.stream().map(OutboxRecord::sequence).toArray();
            delete.setArray(1, connection.createArrayOf("bigint", sequences));
            delete.executeUpdate();
        }
    }

    private static boolean leads(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + LEADERSHIP + ")");
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** The connection goes back to a pool, so it must not keep the lock or the subscription. */
    private static void release(Connection connection) {
        try {
            execute(connection, "unlisten outbox");
            execute(connection, "select pg_advisory_unlock(" + LEADERSHIP + ")");
        } catch (SQLException gone) {
            LOG.debug("The relay's connection is gone, and its lock with it", gone);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void pause() {
        try {
            stopped.await(config.retry().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
