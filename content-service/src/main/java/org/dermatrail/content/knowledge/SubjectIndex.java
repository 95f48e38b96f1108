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
import java.util.Optional;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Revision;
import org.dermatrail.content.article.Standing;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.rendering.Edition;
import org.dermatrail.content.translation.Translation;
import org.dermatrail.content.translation.Translations;
import org.dermatrail.content.translation.Wording;
import org.jspecify.annotations.Nullable;

/** The published articles by what they are about. Plain SQL, because each way in has an index of its own. */
@ApplicationScoped
class SubjectIndex {

    /** Each way in by its own index; the claims that are current are those of the current revision. */
    private static final String ABOUT = """
            with found as (
                select slug, number from revision where codes && ?
                union
                select slug, number from revision where conditions && ?
                union
                select article, revision from claim where current and applies_to && ?)
            select slug, number, case when split_part(locale, '-', 1) <> ? then other end
            from found join article using (slug) join revision using (slug, number)
                 left join lateral (select min(locale) as other from translation
                                    where translation.slug = found.slug and current
                                      and split_part(locale, '-', 1) = ?) as translated on true
            where standing = 'published' and article.revision = number
              and (split_part(locale, '-', 1) = ? or other is not null)
            order by reviewer = '', not codes && ?, not conditions && ?, not codes && ?, not conditions && ?,
                     cardinality(conditions), slug
            limit ?""";

    private final AgroalDataSource database;
    private final Articles articles;
    private final Translations translations;

    SubjectIndex(AgroalDataSource database, Articles articles, Translations translations) {
        this.database = database;
        this.articles = articles;
        this.translations = translations;
    }

    /**
     * An article in the language that was asked for.
     *
     * @param edition in this language
     * @param original in the article's own language, the same where that was asked for
     * @param claims those that the article makes now, translated as far as the words still hold
     */
    record Held(Edition edition, Edition original, List<Wording> claims) {

        static Held own(Edition original) {
            return new Held(original, original, Wording.own(original.manuscript()));
        }

        boolean isTranslated() {
            return !edition.manuscript().locale().equals(original.manuscript().locale());
        }
    }

    /** The articles in the language, reviewed ones first and then the closest. */
    @Transactional
    List<Held> about(Meaning meaning, String language, int most) throws SQLException {
        List<Held> found = new ArrayList<>();
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
            statement.setString(5, language);
            statement.setString(6, language);
            statement.setArray(7, codes);
            statement.setArray(8, closest);
            statement.setArray(9, near);
            statement.setArray(10, conditions);
            statement.setInt(11, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hold(rows.getString(1), rows.getInt(2), rows.getString(3)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Held> hold(String slug, int number, @Nullable String locale) {
        return articles.revision(slug, number).map(revision -> {
            Standing standing = new Standing.Published(number);
            Held own = Held.own(Articles.edition(standing, revision, null));
            return locale == null
                    ? own
                    : translations
                            .of(slug, locale)
                            .map(translation -> translated(standing, revision, translation, own.original()))
                            .orElse(own);
        });
    }

    private Held translated(Standing standing, Revision revision, Translation translation, Edition original) {
        Manuscript before = articles.revision(translation.manuscript().slug(), translation.revision())
                .orElseThrow()
                .manuscript();
        return new Held(
                Articles.edition(standing, revision, translation),
                original,
                Wording.of(revision.manuscript(), before, translation.manuscript()));
    }

    /** PostgreSQL keeps no NUL in text, so a word that has one is in no article. */
    private static Object[] array(Collection<String> words) {
        return words.stream().filter(word -> word.indexOf('\0') < 0).toArray();
    }
}
