package org.dermatrail.content.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.jspecify.annotations.Nullable;

/**
 * The tables of articles, revisions and claims, written many rows at a time. Says in SQL exactly what the entities say
 * one by one; the driver turns a batch of one statement into a few with many rows.
 */
@ApplicationScoped
class BulkTables {

    /** The lock of a slug is the one that drafts take. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(slug, 1)) from unnest(?::text[]) as slug";

    private static final String ARTICLE = """
            insert into article (slug, standing, revision, changed_by, changed_at, version)
            values (?, 'published', ?, ?, ?, 0)
            on conflict (slug) do update set revision = excluded.revision, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at, version = article.version + 1""";

    private static final String REVISION = """
            insert into revision (slug, number, manuscript, locale, title, summary, conditions, review_by,
                author, reviewer, publisher, published_at)
            values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, '', ?, ?)""";

    private static final String RETIRE = "update claim set current = false where article = any(?) and current";

    private static final String CLAIM = """
            insert into claim (id, revision, article, current, statement, kind, certainty, appraisal,
                applies_to, sources, shown, published_at)
            values (?, ?, ?, true, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    BulkTables(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes the locks of all slugs, always in the same order, so that two transactions can't wait for each other. */
    void lock(Collection<String> slugs) {
        execute(LOCK, (connection, statement) -> {
            statement.setArray(1, texts(connection, new TreeSet<>(slugs)));
            statement.execute();
        });
    }

    void articles(List<UnreviewedText> texts, String publisher, Instant at) {
        execute(ARTICLE, (connection, statement) -> {
            for (UnreviewedText text : texts) {
                statement.setString(1, text.manuscript().slug());
                statement.setInt(2, text.revision());
                statement.setString(3, publisher);
                statement.setObject(4, time(at));
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    void revisions(List<UnreviewedText> texts, String publisher, Instant at) {
        execute(REVISION, (connection, statement) -> {
            for (UnreviewedText text : texts) {
                Manuscript manuscript = text.manuscript();
                statement.setString(1, manuscript.slug());
                statement.setInt(2, text.revision());
                statement.setString(3, text.json());
                statement.setString(4, manuscript.locale());
                statement.setString(5, manuscript.title());
                statement.setString(6, manuscript.summary());
                statement.setArray(7, texts(connection, manuscript.conditions()));
                statement.setDate(8, day(manuscript.reviewBy()));
                statement.setString(9, text.author());
                statement.setString(10, publisher);
                statement.setObject(11, time(at));
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    /** Puts the claims of the new revisions in the place of the articles' earlier ones. */
    void claims(List<UnreviewedText> texts, Instant at) {
        List<String> revised = texts.stream()
                .filter(text -> text.revision() > 1)
                .map(text -> text.manuscript().slug())
                .toList();
        if (!revised.isEmpty()) {
            execute(RETIRE, (connection, statement) -> {
                statement.setArray(1, texts(connection, revised));
                statement.executeUpdate();
            });
        }
        execute(CLAIM, (connection, statement) -> {
            for (UnreviewedText text : texts) {
                var sources = text.manuscript().sourcesById();
                for (Claim claim : text.manuscript().claims()) {
                    statement.setString(1, claim.id());
                    statement.setInt(2, text.revision());
                    statement.setString(3, text.manuscript().slug());
                    statement.setString(4, claim.statement());
                    statement.setString(5, claim.kind().toString());
                    statement.setString(6, claim.certainty().toString());
                    statement.setString(7, claim.appraisal().toString());
                    statement.setArray(8, texts(connection, claim.appliesTo()));
                    statement.setString(
                            9, write(claim.sources().stream().map(sources::get).toList()));
                    statement.setBoolean(10, claim.shown());
                    statement.setObject(11, time(at));
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        });
    }

    private interface Work {
        void on(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private void execute(String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.on(connection, statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("Articles could not be written in bulk", fault);
        }
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("varchar", texts.toArray());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Sources could not be written", impossible);
        }
    }
}
