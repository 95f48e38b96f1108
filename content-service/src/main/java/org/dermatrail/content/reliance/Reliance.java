package org.dermatrail.content.reliance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dermatrail.content.claim.RestingAssessments;

/**
 * The projection of assessments: one row each, holding what its latest scoring rests on. A row only ever moves to a
 * later scoring, so duplicates and reordered events change nothing; and how far a partition was read is stored in the
 * same transaction, so a crash neither loses an event nor counts it twice. Plain SQL, because the guard is the point.
 */
@ApplicationScoped
class Reliance implements RestingAssessments {

    private static final String APPLY = """
            insert into resting_assessment as known (assessment, scoring, open, claims, conditions)
            values (?, ?, ?, ?, ?)
            on conflict (assessment) do update
            set scoring = excluded.scoring, open = excluded.open,
                claims = excluded.claims, conditions = excluded.conditions
            where excluded.scoring > known.scoring
               or (excluded.scoring = known.scoring and known.open and not excluded.open)""";

    private static final String ADVANCE = """
            insert into consumed as known (topic, partition, next_offset) values (?, ?, ?)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            where excluded.next_offset > known.next_offset""";

    private final AgroalDataSource database;

    Reliance(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Takes in the events of one partition up to an offset, all or none. The driver makes one insert of a batch, and that may
     * not touch an assessment twice: a batch ends before the next event of an assessment that is in it.
     */
    @Transactional
    void apply(List<AssessmentEvent> events, String topic, int partition, long nextOffset) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(APPLY)) {
                Set<UUID> together = new HashSet<>();
                for (AssessmentEvent event : events) {
                    if (!together.add(event.assessment())) {
                        statement.executeBatch();
                        together.clear();
                        together.add(event.assessment());
                    }
                    statement.setObject(1, event.assessment());
                    statement.setInt(2, event.scoring());
                    statement.setBoolean(3, event.isOpen());
                    statement.setArray(4, connection.createArrayOf("text", event.claimIds()));
                    statement.setArray(5, connection.createArrayOf("text", event.conditionIds()));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
                statement.setString(1, topic);
                statement.setInt(2, partition);
                statement.setLong(3, nextOffset);
                statement.executeUpdate();
            }
        }
    }

    /** The offset to go on from, 0 at first. */
    @Transactional
    long nextOffset(String topic, int partition) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select next_offset from consumed where topic = ? and partition = ?")) {
            statement.setString(1, topic);
            statement.setInt(2, partition);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public long on(String claim) {
        return onAny(List.of(claim));
    }

    @Override
    @Transactional
    public long onAny(Collection<String> claims) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from resting_assessment where open and claims && ?")) {
            statement.setArray(1, connection.createArrayOf("text", claims.toArray(String[]::new)));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Reliance could not be counted", fault);
        }
    }

    /** How many open assessments report each condition. */
    @Transactional
    Map<String, Long> reportedConditions() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select unnest(conditions) as condition, count(*) from resting_assessment where open group by 1");
                ResultSet row = statement.executeQuery()) {
            Map<String, Long> reported = new TreeMap<>();
            while (row.next()) {
                reported.put(row.getString(1), row.getLong(2));
            }
            return reported;
        } catch (SQLException fault) {
            throw new IllegalStateException("Reported conditions could not be counted", fault);
        }
    }
}
