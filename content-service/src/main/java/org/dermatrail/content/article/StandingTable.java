package org.dermatrail.content.article;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many articles stand, by one statement. Plain SQL, because it is asked for every page that anybody reads. */
@ApplicationScoped
class StandingTable {

    private static final String NOW = """
            select slug, standing, revision, changed_at, changed_by, reason, successor,
                   exists (select from translation where translation.slug = article.slug and current)
            from article where slug = any (?)""";

    /** Every change of an article has a number, and the latest of those made by then is how it stood. */
    private static final String THEN = """
            select slug, standing, number, at, by, reason, successor
            from (select slug, 'published' as standing, number, published_at as at, publisher as by,
                         null as reason, null as successor
                  from revision
                  union all
                  select slug, 'withdrawn', number, at, by, reason, successor from withdrawal) as change
            where slug = ? and at < ? order by number desc limit 1""";

    private final AgroalDataSource database;

    StandingTable(AgroalDataSource database) {
        this.database = database;
    }

    /** How those of the articles stand that were ever published. */
    Map<String, Situation> of(Set<String> slugs) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOW)) {
            statement.setArray(1, connection.createArrayOf("text", slugs.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Map<String, Situation> found = HashMap.newHashMap(slugs.size());
                while (rows.next()) {
                    found.put(rows.getString(1), new Situation(standing(rows), rows.getBoolean(8)));
                }
                return found;
            }
        }
    }

    /** How the article stood at the end of this second, the smallest unit that HTTP can name. */
    Optional<Standing> of(String slug, Instant second) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(THEN)) {
            statement.setString(1, slug);
            statement.setObject(2, HttpDate.endOf(second).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(standing(rows)) : Optional.empty();
            }
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return row.getString(2).equals("published")
                ? new Standing.Published(row.getInt(3))
                : new Standing.Withdrawn(
                        row.getInt(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7));
    }
}
