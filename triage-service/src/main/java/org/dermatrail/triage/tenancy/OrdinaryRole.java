package org.dermatrail.triage.tenancy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Refuses to start as a database role that row-level security does not bind. */
@ApplicationScoped
class OrdinaryRole {

    private final DataSource database;

    OrdinaryRole(DataSource database) {
        this.database = database;
    }

    void check(@Observes StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet role = statement.executeQuery(
                    "select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
            if (!role.next() || role.getBoolean(1)) {
                throw new IllegalStateException(
                        "The database role is a superuser or bypasses row-level security; give the service an ordinary one");
            }
        }
    }
}
