package org.dermatrail.content.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dermatrail.content.manuscript.Manuscript;

/**
 * The articles as readers get them, with their translations, the stale ones without the claims that changed since. Read a
 * page at a time, so that memory does not grow with the database, and each page in a transaction of its own.
 */
@ApplicationScoped
class PublishedTexts {

    private static final String CURRENT = """
            with page as (select slug, revision from article where standing = 'published' and %s)
            select r.slug, r.number, r.reviewer, r.manuscript::text, null, null
            from page join revision r on r.slug = page.slug and r.number = page.revision
            union all
            select t.slug, t.revision, t.reviewer, t.manuscript::text, before.manuscript::text, now.manuscript::text
            from page join translation t on t.slug = page.slug and t.current
                 left join revision before
                     on before.slug = t.slug and before.number = t.revision and t.revision <> page.revision
                 left join revision now on now.slug = before.slug and now.number = page.revision
            order by 1""";

    private static final String AFTER = CURRENT.formatted("slug > ? order by slug limit ?");
    private static final String NAMED = CURRENT.formatted("slug = any(?)");

    private final AgroalDataSource database;
    private final ObjectReader json;

    PublishedTexts(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.readerFor(Manuscript.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The texts of the next articles after a slug, in all their locales and in the order of slugs. */
    @Transactional
    List<PublishedText> after(String slug, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setString(1, slug);
            statement.setInt(2, most);
            return read(statement);
        }
    }

    /** The texts of these slugs, as far as they are published. */
    @Transactional
    List<PublishedText> of(Collection<String> slugs) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NAMED)) {
            statement.setArray(1, connection.createArrayOf("text", slugs.toArray()));
            return read(statement);
        }
    }

    private List<PublishedText> read(PreparedStatement statement) throws SQLException {
        List<PublishedText> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(text(rows));
            }
        }
        return texts;
    }

    private PublishedText text(ResultSet row) throws SQLException {
        Manuscript manuscript = manuscript(row.getString(4));
        boolean reviewed = !row.getString(3).isEmpty();
        String before = row.getString(5);
        return before == null
                ? new PublishedText(manuscript, row.getInt(2), reviewed)
                : PublishedText.stale(
                        manuscript(row.getString(6)), manuscript(before), manuscript, row.getInt(2), reviewed);
    }

    private Manuscript manuscript(String stored) {
        try {
            return json.readValue(stored);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored article cannot be read", unreadable);
        }
    }
}
