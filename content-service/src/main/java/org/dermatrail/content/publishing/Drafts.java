package org.dermatrail.content.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.paging.Keyset;
import org.jspecify.annotations.Nullable;

/** The drafts, at most one an article and language. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    private static final String HEAD = """
            select d.id, d.slug, cast(function('jsonb_extract_path_text', d.manuscript, 'locale') as String),
                   d.locale <> '', d.stage, cast(function('jsonb_extract_path_text', d.manuscript, 'title') as String),
                   d.author, d.base, d.changedAt, d.publishAt
            from Draft d where d.id > :after""";

    private final Departures departures;

    Drafts(Departures departures) {
        this.departures = departures;
    }

    Optional<Draft> of(TextKey key) {
        return Manuscript.isSlug(key.slug())
                ? find("slug = ?1 and locale = ?2", key.slug(), key.locale()).firstResultOptional()
                : Optional.empty();
    }

    /** Locks the slug and lets a step be taken with its draft, where it is the expected one and its stage allows it. */
    Outcome step(TextKey key, Step step, Expected expected, Function<Draft, Outcome> act) {
        lock(key.slug());
        return of(key).map(draft -> {
                    if (!expected.accepts(draft.tag())) {
                        return new Outcome.Stale(draft.tag());
                    }
                    Stage stage = draft.stage();
                    return step.isPossibleFrom(stage) ? act.apply(draft) : Outcome.WrongStep.from(stage);
                })
                .or(() -> departures.of(key, expected))
                .orElseGet(Outcome.Unknown::new);
    }

    /** Writes the draft, so that the tag is the one of the new version. */
    Outcome.Saved saved(Draft draft) {
        flush();
        return view(draft);
    }

    static Outcome.Saved view(Draft draft) {
        return new Outcome.Saved(DraftView.of(draft), draft.tag());
    }

    /** A page of the drafts in the order in which they were begun, without their texts. */
    List<DraftHead> page(DraftFilter filter, Keyset keyset) {
        StringBuilder query = new StringBuilder(HEAD);
        filter.equalities().keySet().forEach(column -> query.append(" and d.%1$s = :%1$s".formatted(column)));
        var typed =
                getEntityManager().createQuery(query.append(" order by d.id").toString(), DraftHead.class);
        filter.equalities().forEach(typed::setParameter);
        return typed.setParameter("after", keyset.afterId())
                .setMaxResults(keyset.rows())
                .getResultList();
    }

    /** Which texts were to be published by then, the longest overdue first. */
    List<TextKey> dueAt(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select d.slug, d.locale from Draft d where d.stage = 'scheduled' and d.publishAt <= :now"
                                + " order by d.publishAt, d.id",
                        TextKey.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Lets one transaction at a time work on whatever belongs to a slug, also before there is a row to lock. Released
     * when the transaction ends. What cannot be a slug has nothing that belongs to it.
     */
    void lock(String slug) {
        if (!Manuscript.isSlug(slug)) {
            return;
        }
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) as locked")
                .setParameter(1, slug)
                .getSingleResult();
    }

    /** The same without waiting: says whether nobody else works on the slug. */
    boolean tryLock(String slug) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 1))", Boolean.class)
                .setParameter(1, slug)
                .getSingleResult();
    }

    /** Locks both, always in the same order, so that two transactions can't wait for each other. */
    void lockAll(String slug, @Nullable String other) {
        Stream.of(slug, other == null ? slug : other).distinct().sorted().forEach(this::lock);
    }
}
