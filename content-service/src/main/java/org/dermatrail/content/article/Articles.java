package org.dermatrail.content.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.rendering.Edition;
import org.dermatrail.content.translation.Translation;
import org.jspecify.annotations.Nullable;

/** The articles, each with its revisions. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, String> {

    private static final String SUMMARY = """
            select a.slug, r.number, 'published', r.locale, r.title, r.summary, r.conditions,
                   r.author, nullif(r.reviewer, ''), r.reviewer <> '', r.publishedAt, r.reviewBy
            from Article a join Revision r on r.slug = a.slug and r.number = a.revision
            where a.standing = 'published' and a.slug > :after""";

    private static final String DUE = """
            from Article a join Revision r on r.slug = a.slug and r.number = a.revision
            where a.standing = 'published' and r.reviewBy <= :today""";

    private static final String HISTORY = """
            select r.number,
                   case when a.standing = 'withdrawn' then 'withdrawn'
                        when r.number = a.revision then 'published' else 'superseded' end,
                   r.title, r.author, nullif(r.reviewer, ''), r.reviewer <> '', r.publisher, r.publishedAt
            from Revision r join Article a on a.slug = r.slug
            where r.slug = :slug and r.number < :below order by r.number desc""";

    /** The article of this slug, if one was ever published. */
    public Optional<Article> of(String slug) {
        return Manuscript.isSlug(slug) ? findByIdOptional(slug) : Optional.empty();
    }

    /** A revision, current or not. */
    public Optional<Revision> revision(String slug, int number) {
        return Manuscript.isSlug(slug)
                ? Optional.ofNullable(getEntityManager().find(Revision.class, new Revision.Key(slug, number)))
                : Optional.empty();
    }

    /** The last text that was published, which readers get unless it was withdrawn. */
    public Optional<Revision> latest(String slug) {
        return Manuscript.isSlug(slug)
                ? getEntityManager()
                        .createQuery("from Revision where slug = :slug order by number desc", Revision.class)
                        .setParameter("slug", slug)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The articles that somebody has to look at again by now, where nobody was told of it yet; the oldest days first.
     */
    public List<String> reviewsToAnnounce(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        "select a.slug " + DUE + " and a.reviewAnnounced is distinct from a.revision"
                                + " order by r.reviewBy, a.slug",
                        String.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    List<DueReview> reviewsDue(LocalDate today, Keyset keyset) {
        return getEntityManager()
                .createQuery(
                        "select a.slug, r.number, r.locale, r.title, r.reviewBy " + DUE
                                + " and a.slug > :after order by a.slug",
                        DueReview.class)
                .setParameter("today", today)
                .setParameter("after", keyset.after())
                .setMaxResults(keyset.rows())
                .getResultList();
    }

    /** The language that a revision is written in. */
    Optional<String> locale(String slug, int number) {
        return getEntityManager()
                .createQuery("select locale from Revision where slug = :slug and number = :number", String.class)
                .setParameter("slug", slug)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The text of a revision, or of a translation of it, with its imprint as pages show it. */
    public static Edition edition(Standing standing, Revision revision, @Nullable Translation translation) {
        return ArticleView.edition(standing, new Rendition(revision, translation));
    }

    /** Keeps a revision for good. */
    public void add(Revision revision) {
        getEntityManager().persist(revision);
    }

    List<ArticleSummary> page(@Nullable String condition, @Nullable String locale, Keyset keyset) {
        StringBuilder query = new StringBuilder(SUMMARY);
        Map<String, Object> values = new HashMap<>(Map.of("after", keyset.after()));
        if (condition != null) {
            query.append(" and array_contains(r.conditions, :condition)");
            values.put("condition", condition);
        }
        if (locale != null) {
            query.append(" and (r.locale = :locale or exists (select 1 from Translation t"
                    + " where t.slug = a.slug and t.locale = :locale and t.current))");
            values.put("locale", locale);
        }
        var typed =
                getEntityManager().createQuery(query.append(" order by a.slug").toString(), ArticleSummary.class);
        values.forEach(typed::setParameter);
        return typed.setMaxResults(keyset.rows()).getResultList();
    }

    /** When the revisions up to this one became current, in the order of their numbers. */
    List<Instant> published(String slug, int number) {
        return getEntityManager()
                .createQuery(
                        "select publishedAt from Revision where slug = :slug and number <= :number order by number",
                        Instant.class)
                .setParameter("slug", slug)
                .setParameter("number", number)
                .getResultList();
    }

    List<RevisionSummary> history(String slug, Keyset keyset) {
        return getEntityManager()
                .createQuery(HISTORY, RevisionSummary.class)
                .setParameter("slug", slug)
                .setParameter("below", (int) Math.min(keyset.below(), Integer.MAX_VALUE))
                .setMaxResults(keyset.rows())
                .getResultList();
    }
}
