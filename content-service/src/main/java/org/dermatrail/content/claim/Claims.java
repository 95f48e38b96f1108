package org.dermatrail.content.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.translation.TranslationNote;

/** All claims ever published; those of the current revisions are marked. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<PublishedClaim, PublishedClaim.Key> {

    private static final String READABLE_IN = """
             and (exists (select 1 from Revision r
                          where r.slug = article and r.number = revision and r.locale = :locale)
                  or exists (select 1 from Translation t
                             where t.slug = article and t.locale = :locale and t.current))""";

    /**
     * A statement was translated with the judgement of its time. Where the article was revised since, the translated
     * words are taken only if claim and judgement are still the same: old words beside a new judgement would mislead.
     * A translation is taken apart once, however many of its claims are asked for, and only these are kept of it.
     */
    static final String STATEMENTS = """
            with asked as materialized (
                select claim.*, own.locale
                from claim join revision as own on own.slug = claim.article and own.number = claim.revision
                where claim.current and claim.id = any(:ids)),
            said as materialized (
                select each.id, each.statement, translated.revision
                from translation as translated,
                     lateral jsonb_to_recordset(translated.manuscript -> 'claims') as each (id text, statement text)
                where translated.locale = :locale and translated.current
                  and translated.slug in (select article from asked where asked.locale <> :locale)
                  and each.id = any(:ids))
            select asked.id, asked.revision, asked.locale, still.statement, still.translated
            from asked
            left join (
                select said.id, said.statement, before.revision as translated, before.statement as stated, before.kind,
                       before.certainty, before.appraisal, before.applies_to
                from said join claim as before on before.id = said.id and before.revision = said.revision) as still
                on still.id = asked.id and still.stated = asked.statement and still.kind = asked.kind
                and still.certainty = asked.certainty and still.appraisal = asked.appraisal
                and still.applies_to = asked.applies_to""";

    /** Puts the claims of a new revision in the place of the article's earlier ones. */
    public void replace(Manuscript manuscript, int revision, Instant publishedAt) {
        retire(manuscript.slug());
        var sources = manuscript.sourcesById();
        manuscript
                .claims()
                .forEach(claim -> persist(new PublishedClaim(
                        manuscript.slug(),
                        revision,
                        claim,
                        claim.sources().stream().map(sources::get).toList(),
                        publishedAt)));
    }

    /** Leaves the article without current claims. */
    public void retire(String article) {
        update("current = false where article = ?1 and current", article);
    }

    /** The conditions that at least one current claim applies to. */
    public Set<String> conditionsServed() {
        return new HashSet<>(getEntityManager()
                .createNativeQuery("select distinct unnest(applies_to) from claim where current", String.class)
                .getResultList());
    }

    /** The last statement of each claim, by id; claims that were never published are left out. */
    Map<String, PublishedClaim> latest(Collection<String> ids) {
        return list(
                        "from PublishedClaim c where c.id in ?1 and c.revision ="
                                + " (select max(l.revision) from PublishedClaim l where l.id = c.id)",
                        ids)
                .stream()
                .collect(Collectors.toMap(claim -> claim.id, Function.identity()));
    }

    /** The first statement of each that told what it applies to. */
    Map<String, PublishedClaim> firstApplied(Collection<String> ids) {
        return list(
                        "from PublishedClaim c where c.id in ?1 and c.revision ="
                                + " (select min(f.revision) from PublishedClaim f"
                                + " where f.id = c.id and array_length(f.appliesTo) > 0)",
                        ids)
                .stream()
                .collect(Collectors.toMap(claim -> claim.id, Function.identity()));
    }

    List<PublishedClaim> page(ClaimFilter filter, Keyset keyset) {
        StringBuilder query = new StringBuilder("current and id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", keyset.after()));
        filter.equalities().forEach((field, value) -> {
            query.append(" and ").append(field).append(" = :").append(field);
            values.put(field, value);
        });
        if (filter.condition() != null) {
            query.append(" and array_contains(appliesTo, :condition)");
            values.put("condition", filter.condition());
        }
        if (filter.locale() != null) {
            query.append(' ').append(READABLE_IN);
            values.put("locale", filter.locale());
        }
        return find(query.toString(), Sort.by("id"), values)
                .range(0, keyset.rows() - 1)
                .list();
    }

    /** In which words claims of the current revisions are listed for a language, by id; only these words leave the database. */
    Map<String, TranslatedStatement> statements(Collection<String> ids, String locale) {
        Map<String, TranslatedStatement> statements = new HashMap<>();
        for (Object found : getEntityManager()
                .createNativeQuery(STATEMENTS, Object[].class)
                .setParameter("locale", locale)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList()) {
            Object[] row = (Object[]) found;
            statements.put((String) row[0], statement(row));
        }
        return statements;
    }

    private static TranslatedStatement statement(Object[] row) {
        String statement = (String) row[3];
        return new TranslatedStatement(
                (String) row[2],
                statement,
                statement == null ? null : TranslationNote.of((Integer) row[4], (Integer) row[1]));
    }

    /** A page of the statements of the claim, the latest first. */
    List<PublishedClaim> history(String id, Keyset keyset) {
        int below = (int) Math.min(keyset.below(), Integer.MAX_VALUE);
        return find("id = ?1 and revision < ?2", Sort.descending("revision"), id, below)
                .range(0, keyset.rows() - 1)
                .list();
    }
}
