package org.dermatrail.content.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dermatrail.content.manuscript.Manuscript;
import org.jspecify.annotations.Nullable;

/** Reads the trail: a page of one article's, or all of it from the first row on. */
@ApplicationScoped
class AuditReading {

    private static final int ROWS_AT_A_TIME = 1000;

    private static final String COLUMNS =
            "select id, slug, locale, draft, revision, step, actor, at, reason, sequence, hash from audit ";
    private static final String OF_ARTICLE = COLUMNS + "where slug = ? and sequence < ? order by sequence desc limit ?";
    private static final String KNOWN = "select 1 from audit where slug = ? limit 1";
    private static final String ALL = COLUMNS + "order by sequence";

    private final AgroalDataSource database;

    AuditReading(AgroalDataSource database) {
        this.database = database;
    }

    /** The rows of an article below a number, the latest first. */
    @Transactional
    List<ChainedDeed> of(String slug, long below, int most) {
        if (!Manuscript.isSlug(slug)) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_ARTICLE)) {
            statement.setString(1, slug);
            statement.setLong(2, below);
            statement.setInt(3, most);
            List<ChainedDeed> deeds = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    deeds.add(chained(row));
                }
            }
            return deeds;
        } catch (SQLException fault) {
            throw new IllegalStateException("The audit trail could not be read", fault);
        }
    }

    /** Whether anything was ever done to an article of this name. */
    @Transactional
    boolean isKnown(String slug) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, slug);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The audit trail could not be read", fault);
        }
    }

    /** Walks along the whole chain as one statement sees it, some rows in memory at a time. */
    Verification verify(@Nullable Digest noted) {
        ChainCheck check = new ChainCheck(noted);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(ALL)) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        check.next(chained(row), Digest.of(row.getBytes("hash")));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The audit trail could not be read", fault);
        }
        return check.result();
    }

    private static ChainedDeed chained(ResultSet row) throws SQLException {
        return new ChainedDeed(
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                new Deed(
                        row.getString("slug"),
                        row.getString("locale"),
                        row.getObject("draft", UUID.class),
                        row.getObject("revision", Integer.class),
                        row.getString("step"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")));
    }
}
