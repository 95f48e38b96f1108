package org.dermatrail.content.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** The trail of deeds. */
@ApplicationScoped
public class AuditTrail {

    private static final String APPEND = """
            insert into audit (id, slug, draft, revision, step, actor, at, reason) values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;

    AuditTrail(AgroalDataSource database) {
        this.database = database;
    }

    /** Adds the deeds, in this order, to the transaction that does them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Deed> deeds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            for (Deed deed : deeds) {
                statement.setObject(1, UuidCreator.getTimeOrderedEpoch(deed.at()));
                statement.setString(2, deed.slug());
                statement.setObject(3, deed.draft());
                statement.setObject(4, deed.revision());
                statement.setString(5, deed.step());
                statement.setString(6, deed.actor());
                statement.setObject(7, deed.at().atOffset(ZoneOffset.UTC));
                statement.setString(8, deed.reason());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("The audit trail could not be written", fault);
        }
    }
}
