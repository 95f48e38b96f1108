package org.dermatrail.triage.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into the service's database from outside, as the superuser that no policy binds. */
public final class Database {

    private Database() {}

    /** Of the superuser, for what a test does in a transaction of its own. */
    public static Connection open() throws SQLException {
        return DriverManager.getConnection(TriageStack.postgres().jdbcUrl("triage"), "postgres", "");
    }

    /** The first column of every row, as text. */
    public static List<String> column(String sql) {
        return columnAs("postgres", null, sql);
    }

    /** The same as a role that policies bind, within a clinic or none. */
    public static List<String> columnAs(String role, @Nullable String clinic, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(TriageStack.postgres().jdbcUrl("triage"), role, "");
                Statement statement = connection.createStatement()) {
            if (clinic != null) {
                statement.execute("set dermatrail.clinic = '" + clinic + "'");
            }
            List<String> values = new ArrayList<>();
            ResultSet rows = statement.executeQuery(sql);
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
