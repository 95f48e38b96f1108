package org.dermatrail.triage.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The projected articles and claims: the only place that reads and writes their tables, many rows at a time. What is known
 * is looked up by index for each article, said so with offsets: while an import lets the tables grow the planner, whose
 * figures are old, would rather read the whole of them for every poll.
 */
@ApplicationScoped
class ClaimTables {

    private final EntityManager entities;
    private final InstantSource clock;

    ClaimTables(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    record KnownArticle(int revision, boolean withdrawn) {}

    record KnownClaim(String fingerprint, boolean current) {}

    /** A claim as it is stored. */
    record Row(String id, String article, int revision, String certainty, String appraisal, String fingerprint) {}

    /** Those of the articles that have arrived before. */
    Map<String, KnownArticle> articles(Collection<String> slugs) {
        List<?> rows = entities.createNativeQuery("""
                        select known.slug, known.revision, known.state
                        from unnest(cast(:slugs as text[])) as asked (slug)
                        cross join lateral (select * from evidence_article where slug = asked.slug offset 0) as known""")
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList();
        Map<String, KnownArticle> known = new HashMap<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            known.put(
                    (String) column[0],
                    new KnownArticle(((Number) column[1]).intValue(), column[2].equals("withdrawn")));
        }
        return known;
    }

    /** All claims that the articles ever stated, by article and id. */
    Map<String, Map<String, KnownClaim>> claims(Collection<String> articles) {
        List<?> rows = entities.createNativeQuery("""
                        select known.article, known.claim, known.fingerprint, known.current
                        from unnest(cast(:articles as text[])) as asked (article)
                        cross join lateral (
                            select * from evidence_claim where article = asked.article offset 0) as known""")
                .setParameter("articles", articles.toArray(String[]::new))
                .getResultList();
        Map<String, Map<String, KnownClaim>> known = new HashMap<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            known.computeIfAbsent((String) column[0], article -> new HashMap<>())
                    .put((String) column[1], new KnownClaim((String) column[2], (Boolean) column[3]));
        }
        return known;
    }

    void saveArticles(List<ArticleEvent> events) {
        entities.createNativeQuery("""
                        insert into evidence_article (slug, revision, state, changed_at)
                        select slug, revision, state, :now
                        from unnest(cast(:slugs as text[]), cast(:revisions as int[]), cast(:states as text[]))
                            as told (slug, revision, state)
                        on conflict (slug) do update
                        set revision = excluded.revision, state = excluded.state, changed_at = excluded.changed_at""")
                .setParameter("slugs", texts(events, ArticleEvent::slug))
                .setParameter(
                        "revisions", events.stream().map(ArticleEvent::revision).toArray(Integer[]::new))
                .setParameter(
                        "states",
                        texts(
                                events,
                                event -> event.state() == ArticleEvent.State.WITHDRAWN ? "withdrawn" : "published"))
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Makes these claims, of which no two have one id, current. */
    void saveClaims(List<Row> claims) {
        if (claims.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into evidence_claim
                            (claim, article, revision, certainty, appraisal, fingerprint, current)
                        select claim, article, revision, certainty, appraisal, fingerprint, true
                        from unnest(cast(:claims as text[]), cast(:articles as text[]), cast(:revisions as int[]),
                            cast(:certainties as text[]), cast(:appraisals as text[]), cast(:fingerprints as text[]))
                            as stated (claim, article, revision, certainty, appraisal, fingerprint)
                        on conflict (claim) do update
                        set article = excluded.article, revision = excluded.revision, certainty = excluded.certainty,
                            appraisal = excluded.appraisal, fingerprint = excluded.fingerprint, current = true""")
                .setParameter("claims", texts(claims, Row::id))
                .setParameter("articles", texts(claims, Row::article))
                .setParameter("revisions", claims.stream().map(Row::revision).toArray(Integer[]::new))
                .setParameter("certainties", texts(claims, Row::certainty))
                .setParameter("appraisals", texts(claims, Row::appraisal))
                .setParameter("fingerprints", texts(claims, Row::fingerprint))
                .executeUpdate();
    }

    void withdraw(List<String> claims) {
        if (claims.isEmpty()) {
            return;
        }
        entities.createNativeQuery("update evidence_claim set current = false where claim = any(:claims)")
                .setParameter("claims", claims.toArray(String[]::new))
                .executeUpdate();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
