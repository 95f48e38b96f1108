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

    /** Ends every connection of the service, as a failing database would. */
    void sever() {
        count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where datname = 'content' and pid <> pg_backend_pid()");
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
