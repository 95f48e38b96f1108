package org.dermatrail.content.knowledge;

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
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Standing;
import org.dermatrail.content.rendering.Edition;

/** The published articles by what they are about. Plain SQL, because each way in has an index of its own. */
@ApplicationScoped
class Shelf {

    private static final String ABOUT = """
            with wanted as (select ?::text[] as codes, ?::text[] as related,
                                   ?::varchar[] as closest, ?::varchar[] as conditions)
            select a.slug, a.revision
            from wanted, article a join revision r on r.slug = a.slug and r.number = a.revision
            where a.standing = 'published' and split_part(r.locale, '-', 1) = ?
              and a.slug in (select slug from revision, wanted where revision.codes && (wanted.codes || wanted.related)
                             union
                             select slug from revision, wanted where revision.conditions && wanted.conditions
                             union
                             select article from claim, wanted where current and applies_to && wanted.conditions)
              and (r.codes && (wanted.codes || wanted.related) or r.conditions && wanted.conditions
                   or exists (select from claim
                              where article = a.slug and current and applies_to && wanted.conditions))
            order by r.reviewer = '', not r.codes && wanted.codes, not r.conditions && wanted.closest,
                     not r.codes && wanted.related, not r.conditions && wanted.conditions,
                     cardinality(r.conditions), a.slug
            limit ?""";

    private final AgroalDataSource database;
    private final Articles articles;

    Shelf(AgroalDataSource database, Articles articles) {
        this.database = database;
        this.articles = articles;
    }

    /** The articles in the language, reviewed ones first and then the closest. */
    @Transactional
    List<Edition> about(Meaning meaning, String language, int most) throws SQLException {
        List<Edition> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ABOUT)) {
            statement.setArray(1, connection.createArrayOf("text", array(meaning.codes())));
            statement.setArray(2, connection.createArrayOf("text", array(meaning.related())));
            statement.setArray(3, connection.createArrayOf("varchar", array(meaning.closest())));
            statement.setArray(4, connection.createArrayOf("varchar", array(meaning.conditions())));
            statement.setString(5, language);
            statement.setInt(6, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int number = rows.getInt(2);
                    articles.revision(rows.getString(1), number)
                            .map(revision -> Articles.edition(new Standing.Published(number), revision))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** PostgreSQL keeps no NUL in text, so a word that has one is in no article. */
    private static Object[] array(Collection<String> words) {
        return words.stream().filter(word -> word.indexOf('\0') < 0).toArray();
    }
}
