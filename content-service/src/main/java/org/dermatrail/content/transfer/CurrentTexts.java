package org.dermatrail.content.transfer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dermatrail.content.manuscript.Manuscript;

/**
 * The texts of the current revisions, a page at a time by slug. Each page is a statement of its own, so that an export
 * that takes an hour keeps no transaction open; it shows every article as it is when its page is read.
 */
@ApplicationScoped
class CurrentTexts {

    private static final String PAGE = """
            select article.slug, article.revision, coalesce(imported.source_id, article.slug), revision.manuscript::text
            from article
            join revision on revision.slug = article.slug and revision.number = article.revision
            left join imported on imported.slug = article.slug and imported.source = ?
            where article.standing = 'published' and article.slug > ?
              and (?::text is null or imported.source is not null)
              and (?::text is null or ?::text = any(revision.conditions))
              and (?::text is null or revision.locale = ?)
              and (?::timestamptz is null or revision.published_at >= ?)
            order by article.slug limit ?""";

    private static final String ONE = """
            select article.slug, article.revision, article.slug, revision.manuscript::text
            from article
            join revision on revision.slug = article.slug and revision.number = article.revision
            where article.standing = 'published' and article.slug = ?""";

    private static final String TRANSLATED = """
            select article.slug, translation.number, article.slug, translation.manuscript::text
            from article
            join translation on translation.slug = article.slug and translation.locale = ? and translation.current
            where article.standing = 'published' and article.slug = ?""";

    private final AgroalDataSource database;
    private final ObjectReader reader;

    CurrentTexts(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.reader = json.readerFor(Manuscript.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** A current revision, under the id that it has where it comes from. */
    record Text(int revision, String sourceId, Manuscript manuscript) {}

    /** A text that readers get, with the tag of that version. */
    record Tagged(String tag, Manuscript manuscript) {}

    /** @param locale the language of a translation, empty for the article's own text */
    Optional<Tagged> of(String slug, String locale) {
        if (!Manuscript.isSlug(slug)) {
            return Optional.empty();
        }
        List<Text> found = locale.isEmpty()
                ? read(ONE, statement -> statement.setString(1, slug))
                : read(TRANSLATED, statement -> {
                    statement.setString(1, locale);
                    statement.setString(2, slug);
                });
        String kind = locale.isEmpty() ? "revision." : locale + ".";
        return found.stream().findFirst().map(text -> new Tagged(kind + text.revision(), text.manuscript()));
    }

    /** The articles after a slug, in the order of their slugs. */
    List<Text> after(String slug, ExportFilter filter, int most) {
        return read(PAGE, statement -> {
            statement.setString(1, filter.source());
            statement.setString(2, slug);
            statement.setString(3, filter.source());
            statement.setString(4, filter.condition());
            statement.setString(5, filter.condition());
            statement.setString(6, filter.locale());
            statement.setString(7, filter.locale());
            var since =
                    filter.updatedSince() == null ? null : filter.updatedSince().atOffset(ZoneOffset.UTC);
            statement.setObject(8, since, Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(9, since, Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setInt(10, most);
        });
    }

    private interface Values {
        void into(PreparedStatement statement) throws SQLException;
    }

    private List<Text> read(String query, Values values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            values.into(statement);
            List<Text> texts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(new Text(row.getInt(2), row.getString(3), reader.readValue(row.getString(4))));
                }
            }
            return texts;
        } catch (SQLException | JacksonException fault) {
            throw new IllegalStateException("Articles could not be read", fault);
        }
    }
}
