package org.dermatrail.triage.recall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dermatrail.triage.evidence.ClaimChange;
import org.dermatrail.triage.governance.KnowledgeChange.PathwayChange;
import org.jspecify.annotations.Nullable;

/** The recalls and what became of them, clinic by clinic: the only place that reads and writes their tables. */
@ApplicationScoped
class Recalls {

    private static final String COLUMNS =
            "id, article, revision, cast(claims as text), cast(pathways as text), evidence_version, cause, opened_at, completed_at";
    private static final TypeReference<List<ClaimChange>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<PathwayChange>> PATHWAYS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    Recalls(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    void add(Recall recall) {
        entities.createNativeQuery("""
                        insert into recall (id, article, revision, claims, pathways, status, evidence_version, cause,
                                            opened_at)
                        values (:id, cast(:article as text), cast(:revision as integer), cast(:claims as jsonb),
                                cast(:pathways as jsonb), 'open', :version, cast(:cause as text), :opened)""")
                .setParameter("id", recall.id())
                .setParameter("article", recall.article())
                .setParameter("revision", recall.revision())
                .setParameter("claims", write(recall.claims()))
                .setParameter("pathways", write(recall.pathways()))
                .setParameter("version", recall.evidenceVersion())
                .setParameter("cause", recall.cause())
                .setParameter("opened", recall.openedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into recall_outcome (recall, clinic, affected)
                        select :recall, affected.clinic, count(*) from (%s) affected
                        group by affected.clinic""".formatted(Affected.by(recall)))
                .setParameter("recall", recall.id())
                .setParameter("claims", recall.claimIds().toArray(String[]::new))
                .executeUpdate();
    }

    /** Those of the claims that an open assessment rests on. */
    Set<String> restedOn(Collection<String> claims) {
        List<?> found = entities.createNativeQuery("""
                        select asked from unnest(cast(:claims as text[])) as asked
                        where exists (
                            select from reliance join assessment on assessment.id = reliance.assessment
                            where reliance.claim = asked and assessment.status = 'open')""")
                .setParameter("claims", claims.toArray(String[]::new))
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    Optional<Recall> byId(UUID id) {
        List<?> found = entities.createNativeQuery("select " + COLUMNS + " from recall where id = :id")
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(this::recall);
    }

    /** The newest first. */
    List<Recall> page(@Nullable UUID after, int limit) {
        String where = after == null ? "" : " where id < :after";
        var query = entities.createNativeQuery("select " + COLUMNS + " from recall" + where + " order by id desc");
        if (after != null) {
            query.setParameter("after", after);
        }
        List<?> rows = query.setMaxResults(limit).getResultList();
        return rows.stream().map(this::recall).toList();
    }

    /** The counts of the clinic of the transaction, or of all in the service's own work. */
    RecallCounts counts(UUID recall) {
        Object[] row = (Object[])
                entities.createNativeQuery("""
                        select coalesce(sum(affected), 0), coalesce(sum(unchanged), 0), coalesce(sum(raised), 0),
                               coalesce(sum(lowered), 0), coalesce(sum(failed), 0)
                        from recall_outcome where recall = :recall""").setParameter("recall", recall).getSingleResult();
        return new RecallCounts(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    void count(UUID recall, String clinic, int raised, int lowered, int failed) {
        entities.createNativeQuery("""
                        update recall_outcome
                        set raised = raised + :raised, lowered = lowered + :lowered, failed = failed + :failed
                        where recall = :recall and clinic = :clinic""")
                .setParameter("recall", recall)
                .setParameter("clinic", clinic)
                .setParameter("raised", raised)
                .setParameter("lowered", lowered)
                .setParameter("failed", failed)
                .executeUpdate();
    }

    /** The claims of the recalls that were opened after this one and are not completed. */
    @SuppressWarnings("unchecked")
    List<String> claimsOfNewer(Recall recall) {
        return (List<String>) entities.createNativeQuery("""
                        select distinct change ->> 'claim' from recall newer, jsonb_array_elements(newer.claims) change
                        where newer.evidence_version > :version and newer.status = 'open'""")
                .setParameter("version", recall.evidenceVersion())
                .getResultList();
    }

    /** Whether a recall that was opened after this one looks at every open assessment and is not completed. */
    boolean isOvertaken(Recall recall) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select 1 from recall newer where newer.evidence_version > :version
                                       and newer.status = 'open' and newer.article is null)""")
                .setParameter("version", recall.evidenceVersion())
                .getSingleResult();
    }

    /** Completes the recall when no shard is left. @return whether it was completed just now */
    boolean complete(UUID recall, Instant now) {
        entities.createNativeQuery("select id from recall where id = :recall for update")
                .setParameter("recall", recall)
                .getSingleResult();
        int completed = entities.createNativeQuery("""
                        update recall set status = 'completed', completed_at = :now
                        where id = :recall and status = 'open'
                          and not exists (select 1 from recall_shard where recall = :recall and not done)""")
                .setParameter("recall", recall)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (completed == 0) {
            return false;
        }
        entities.createNativeQuery(
                        "update recall_outcome set unchanged = affected - raised - lowered - failed where recall = :recall")
                .setParameter("recall", recall)
                .executeUpdate();
        return true;
    }

    /** The clinic's assessments that the recall scored anew. */
    @SuppressWarnings("unchecked")
    List<RecallView.Rescored> rescored(UUID recall, int limit) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select scoring.assessment, scoring.number, before.urgency, scoring.urgency,
                               scoring.acknowledged_by, scoring.acknowledged_at
                        from scoring join scoring before
                          on before.assessment = scoring.assessment and before.number = scoring.number - 1
                        where scoring.recall = :recall order by scoring.assessment limit :limit""")
                .setParameter("recall", recall)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new RecallView.Rescored(
                        (UUID) row[0], number(row[1]), (String) row[2], (String) row[3], (String) row[4], (Instant)
                                row[5]))
                .toList();
    }

    /** How many of the clinic's new scorings nobody has acknowledged. */
    int unacknowledged(UUID recall) {
        return number(entities.createNativeQuery(
                        "select count(*) from scoring where recall = :recall and acknowledged_at is null")
                .setParameter("recall", recall)
                .getSingleResult());
    }

    private Recall recall(Object row) {
        Object[] column = (Object[]) row;
        return new Recall(
                (UUID) column[0],
                (String) column[1],
                (Integer) column[2],
                read((String) column[3], CHANGES),
                read((String) column[4], PATHWAYS),
                ((Number) column[5]).longValue(),
                (String) column[6],
                (Instant) column[7],
                (Instant) column[8]);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private String write(List<?> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private <T> List<T> read(String changes, TypeReference<List<T>> type) {
        try {
            return json.readValue(changes, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
