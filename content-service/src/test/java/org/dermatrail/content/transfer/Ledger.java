package org.dermatrail.content.transfer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dermatrail.content.Infrastructure;

/** What an import left behind, as the database has it. */
final class Ledger {

    private final Infrastructure infrastructure;

    Ledger(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
    }

    long revisions(String prefix) {
        return count("select count(*) from revision where slug like '" + prefix + "-%'");
    }

    long currentClaims(String prefix) {
        return count("select count(*) from claim where current and article like '" + prefix + "-%'");
    }

    long deeds(String prefix) {
        return count("select count(*) from audit where step = 'import' and slug like '" + prefix + "-%'");
    }

    /** Lines that are dealt with for good; 0 before the first. */
    long progress(String source) {
        return count("select coalesce(max(lines), 0) from import where source = '" + source + "'");
    }

    /** Ends the connection that holds the lock of a source, which waits for the end of the import. */
    void unlock() {
        count(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and datname = 'content' and query like '%pg_try_advisory_lock(hashtextextended%'");
    }

    private long count(String query) {
        try (Connection connection = DriverManager.getConnection(infrastructure.jdbcUrl(), "content", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
