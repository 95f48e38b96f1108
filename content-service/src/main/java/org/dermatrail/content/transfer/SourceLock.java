package org.dermatrail.content.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Lets one request at a time, in all replicas, import a source. Held by a connection of its own for as long as the
 * stream flows; a replica that dies loses the connection and with it the lock.
 */
final class SourceLock implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SourceLock.class);
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended(?, 3))";
    private static final String GIVE = "select pg_advisory_unlock(hashtextextended(?, 3))";

    private final Connection connection;
    private final String source;
    private final Runnable afterwards;
    private final AtomicBoolean given = new AtomicBoolean();

    private SourceLock(Connection connection, String source, Runnable afterwards) {
        this.afterwards = afterwards;
        this.connection = connection;
        this.source = source;
    }

    /**
     * The lock, or nothing while somebody else has it.
     *
     * @param afterwards what is done once it was given back
     */
    static Optional<SourceLock> take(DataSource database, String source, Runnable afterwards) {
        try {
            Connection connection = database.getConnection();
            SourceLock lock = new SourceLock(connection, source, afterwards);
            try {
                if (lock.ask(TAKE)) {
                    return Optional.of(lock);
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException fault) {
                connection.close();
                throw fault;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The lock of a source could not be asked for", fault);
        }
    }

    /** Gives the lock back, once. Where the connection is gone, so is the lock. */
    @Override
    public void close() {
        if (!given.compareAndSet(false, true)) {
            return;
        }
        try (connection) {
            ask(GIVE);
        } catch (SQLException gone) {
            LOG.debug("The connection of a lock is gone, and so is the lock", gone);
        } finally {
            afterwards.run();
        }
    }

    private boolean ask(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
