package org.dermatrail.content.translation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Manuscript;

/** The published translations, the current ones and those before them. */
@ApplicationScoped
public class Translations implements PanacheRepositoryBase<Translation, Translation.Key> {

    private static final String HEADS = """
            select t.slug, t.locale, t.revision,
                   cast(sql('(?->>''title'')', t.manuscript) as String),
                   cast(sql('(?->>''summary'')', t.manuscript) as String),
                   t.author, t.reviewer, t.publishedAt
            from Translation t where t.locale = :locale and t.current and t.slug in :slugs""";

    /** The languages that an article can be read in beside its own, by name. */
    public List<Translated> into(String slug) {
        return getEntityManager()
                .createQuery(
                        "select t.locale, t.revision from Translation t where t.slug = :slug and t.current"
                                + " order by t.locale",
                        Translated.class)
                .setParameter("slug", slug)
                .getResultList();
    }

    /** The languages that an article could be read in beside its own before a time, by name. */
    public List<String> into(String slug, Instant before) {
        return getEntityManager()
                .createQuery(
                        "select distinct t.locale from Translation t where t.slug = :slug and t.publishedAt < :before"
                                + " order by t.locale",
                        String.class)
                .setParameter("slug", slug)
                .setParameter("before", before)
                .getResultList();
    }

    /** The current translations of an article, by language. */
    public List<Translation> of(String slug) {
        return list("slug = ?1 and current order by locale", slug);
    }

    /** The current translation into a language. */
    public Optional<Translation> of(String slug, String locale) {
        return find("slug = ?1 and locale = ?2 and current", slug, locale).firstResultOptional();
    }

    /** The heads of the current translations of some articles into a language, by article; no text leaves the database. */
    public Map<String, TranslatedHead> among(Collection<String> slugs, String locale) {
        return slugs.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(HEADS, TranslatedHead.class)
                        .setParameter("locale", locale)
                        .setParameter("slugs", slugs)
                        .getResultStream()
                        .collect(Collectors.toMap(TranslatedHead::slug, Function.identity()));
    }

    /** The last translation of one revision into a language. */
    public Optional<Translation> of(String slug, String locale, int revision) {
        return find("slug = ?1 and locale = ?2 and revision = ?3 order by number desc", slug, locale, revision)
                .firstResultOptional();
    }

    /** The last translation into a language that was published before a time. */
    public Optional<Translation> of(String slug, String locale, Instant before) {
        return find("slug = ?1 and locale = ?2 and publishedAt < ?3 order by number desc", slug, locale, before)
                .firstResultOptional();
    }

    /** A translation by its number, current or not. */
    public Optional<Translation> numbered(String slug, String locale, int number) {
        return findByIdOptional(new Translation.Key(slug, locale, number));
    }

    /** Puts a translation of a revision in the place of the one before it. */
    public void publish(Manuscript manuscript, int revision, Provenance provenance) {
        int last = getEntityManager()
                .createQuery(
                        "select coalesce(max(t.number), 0) from Translation t"
                                + " where t.slug = :slug and t.locale = :locale",
                        Integer.class)
                .setParameter("slug", manuscript.slug())
                .setParameter("locale", manuscript.locale())
                .getSingleResult();
        update("current = false where slug = ?1 and locale = ?2 and current", manuscript.slug(), manuscript.locale());
        persist(new Translation(last + 1, revision, manuscript, provenance));
    }
}
