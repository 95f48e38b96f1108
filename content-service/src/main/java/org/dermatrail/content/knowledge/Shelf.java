package org.dermatrail.content.knowledge;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
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

    /** Each way in by its own index; the claims that are current are those of the current revision. */
    private static final String ABOUT = """
            with found as (
                select slug, number from revision where codes && ?
                union
                select slug, number from revision where conditions && ?
                union
                select article, revision from claim where current and applies_to && ?)
            select slug, number
            from found join article using (slug) join revision using (slug, number)
            where standing = 'published' and article.revision = number and split_part(locale, '-', 1) = ?
            order by reviewer = '', not codes && ?, not conditions && ?, not codes && ?, not conditions && ?,
                     cardinality(conditions), slug
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
            Array codes = connection.createArrayOf("text", array(meaning.codes()));
            Array near = connection.createArrayOf("text", array(meaning.codesAndRelated()));
            Array closest = connection.createArrayOf("varchar", array(meaning.closest()));
            Array conditions = connection.createArrayOf("varchar", array(meaning.conditions()));
            statement.setArray(1, near);
            statement.setArray(2, conditions);
            statement.setArray(3, conditions);
            statement.setString(4, language);
            statement.setArray(5, codes);
            statement.setArray(6, closest);
            statement.setArray(7, near);
            statement.setArray(8, conditions);
            statement.setInt(9, most);
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
