package org.dermatrail.triage.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the service's database from outside, as the superuser that no policy binds. */
public final class Database {

    private Database() {}

    /** The first column of every row, as text. */
    public static List<String> column(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(TriageStack.postgres().jdbcUrl("triage"), "postgres", "");
                Statement statement = connection.createStatement()) {
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
