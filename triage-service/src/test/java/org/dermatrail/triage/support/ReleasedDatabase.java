package org.dermatrail.triage.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database of its own that is migrated step by step, as those of earlier releases are. */
public final class ReleasedDatabase implements AutoCloseable {

    private final String name;
    private final String owner;
    private final Connection connection;

    /** @param owner who migrates it */
    public ReleasedDatabase(String name, String owner) throws SQLException {
        this.name = name;
        this.owner = owner;
        try (Connection all = connect("postgres");
                Statement statement = all.createStatement()) {
            statement.execute("create database " + name + " owner " + owner);
        }
        this.connection = connect(name);
    }

    public void migrate(String version) {
        Flyway.configure()
                .dataSource(TriageStack.postgres().jdbcUrl(name), owner, "")
                .locations("filesystem:src/main/resources/db/migration")
                .target(version)
                .load()
                .migrate();
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(TriageStack.postgres().jdbcUrl(database), "postgres", "");
    }
}
