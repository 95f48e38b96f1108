package org.dermatrail.triage.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dermatrail.triage.assessment.ScoringEntry.Key;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The assessments with their scorings and what they rest on: the only place that reads and writes their tables. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    /** To the first of the chain, from there to the newest that nothing follows, and back from that. */
    private static final String FORTH = """
            with recursive back as (
                select id, follows, 0 as steps from assessment where clinic = :clinic and id = :id
                union all
                select a.id, a.follows, back.steps + 1 from assessment a join back on a.id = back.follows),
            forth as (
                select id from (select id from back order by steps desc limit 1) as root
                union all
                select a.id from assessment a join forth on a.follows = forth.id),
            newest as (
                select id from forth
                where not exists (select 1 from assessment a where a.follows = forth.id)
                order by id desc limit 1)""";

    private static final String CHAIN = FORTH + """
            ,
            chain as (
                select id, follows, 1 as place from assessment where id = (select id from newest)
                union all
                select a.id, a.follows, chain.place + 1 from assessment a join chain on a.id = chain.follows
                where chain.place < :most)
            select assessment.* from assessment join chain on assessment.id = chain.id order by chain.place""";

    private final EntityManager entities;

    Assessments(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Assessment> byId(String clinic, UUID id) {
        return find("clinic = ?1 and id = ?2", clinic, id).firstResultOptional();
    }

    /**
     * Keeps others from erasing it until the running transaction ends, and waits for who is erasing it now. A row that
     * refers to it takes the same lock.
     */
    boolean holds(String clinic, UUID id) {
        return !entities.createNativeQuery("select 1 from assessment where clinic = :clinic and id = :id for key share")
                .setParameter("clinic", clinic)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** The pseudonym of the person whom it is about. */
    Optional<String> subject(String clinic, UUID id) {
        return entities.createQuery("select subject from Assessment where clinic = :clinic and id = :id", String.class)
                .setParameter("clinic", clinic)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * Whoever adds to a chain of follow-ups of one person, or to what is carried along it, waits here for the one before
     * until that transaction ends. It comes before any row is locked against changes; one may be held against erasure.
     */
    void holdSubject(String clinic, String subject) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:subject, 0)) as text)")
                .setParameter("subject", "course " + clinic + " " + subject)
                .getSingleResult();
    }

    Optional<Assessment> locked(String clinic, UUID id) {
        return find("clinic = ?1 and id = ?2", clinic, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of the ids that still exist, of whatever clinic, in the order of their ids, locked. */
    List<Assessment> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of the ids that are open, of whatever clinic, in the order of their ids. */
    List<Assessment> open(Collection<UUID> ids) {
        return list("status = ?1 and id in ?2 order by id", Assessment.OPEN, ids);
    }

    void add(ScoringEntry entry) {
        entities.persist(entry);
    }

    Optional<ScoringEntry> entry(UUID assessment, int number) {
        return Optional.ofNullable(entities.find(ScoringEntry.class, new Key(assessment, number)));
    }

    /** The number of the scoring that counted at a moment; 0 when there was none yet. */
    int counting(UUID assessment, Instant moment) {
        return entities.createQuery(
                        "select coalesce(max(number), 0) from ScoringEntry"
                                + " where assessment = :assessment and scoredAt <= :moment",
                        Integer.class)
                .setParameter("assessment", assessment)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    List<ScoringEntry> entries(UUID assessment) {
        return entities.createQuery(
                        "from ScoringEntry where assessment = :assessment order by number", ScoringEntry.class)
                .setParameter("assessment", assessment)
                .getResultList();
    }

    /** The worklist: the highest score first, then the newest. */
    List<Assessment> worklist(String clinic, Worklist.Filter filter, Worklist.@Nullable Place after, int limit) {
        StringBuilder query = new StringBuilder("from Assessment where clinic = :clinic and status = :status");
        if (filter.urgency() != null) {
            query.append(" and urgency = :urgency");
        }
        if (filter.subject() != null) {
            query.append(" and subject = :subject");
        }
        if (after != null) {
            query.append(" and (score < :score or (score = :score and id < :id))");
        }
        var typed = entities.createQuery(query + " order by score desc, id desc", Assessment.class)
                .setParameter("clinic", clinic)
                .setParameter("status", filter.status());
        if (filter.urgency() != null) {
            typed.setParameter("urgency", filter.urgency());
        }
        if (filter.subject() != null) {
            typed.setParameter("subject", filter.subject());
        }
        if (after != null) {
            typed.setParameter("score", after.score()).setParameter("id", after.id());
        }
        return typed.setMaxResults(limit).getResultList();
    }

    /** The latest ones of a subject, the last first. */
    List<Assessment> latestOfSubject(String clinic, String subject, int most) {
        return find("clinic = ?1 and subject = ?2 order by id desc", clinic, subject)
                .page(0, most)
                .list();
    }

    /** The latest ones of a chain of follow-ups, the last first, each followed by the one that it follows up. */
    List<Assessment> chain(String clinic, UUID id, int most) {
        List<?> chain = entities.createNativeQuery(CHAIN, Assessment.class)
                .setParameter("clinic", clinic)
                .setParameter("id", id)
                .setParameter("most", most)
                .getResultList();
        return chain.stream().map(Assessment.class::cast).toList();
    }

    /** The id of the one that nothing follows, of the chain that an assessment is part of. */
    Optional<UUID> newestOfChain(String clinic, UUID id) {
        List<?> newest = entities.createNativeQuery(FORTH + " select id from newest", UUID.class)
                .setParameter("clinic", clinic)
                .setParameter("id", id)
                .getResultList();
        return newest.stream().map(UUID.class::cast).findFirst();
    }

    List<Assessment> ofSubject(String clinic, String subject) {
        return list("clinic = ?1 and subject = ?2 order by id", clinic, subject);
    }

    /** The same, locked: of two who erase at once, the second finds nothing left. */
    List<Assessment> lockedOfSubject(String clinic, String subject) {
        return find("clinic = ?1 and subject = ?2 order by id", clinic, subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What the latest scorings of these rest on. */
    Map<UUID, Set<String>> reliedOn(Collection<UUID> ids) {
        List<?> rows = entities.createNativeQuery("select assessment, claim from reliance where assessment = any(:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Set<String>> relied = new HashMap<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            relied.computeIfAbsent((UUID) column[0], id -> new HashSet<>()).add((String) column[1]);
        }
        return relied;
    }

    /** Keeps which claims the assessments' latest scorings rest on. */
    void rest(Collection<Resting> resting) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement forget = connection.prepareStatement("delete from reliance where assessment = ?");
                    PreparedStatement keep = connection.prepareStatement(
                            "insert into reliance (claim, assessment, clinic) values (?, ?, ?)")) {
                for (Resting each : resting) {
                    forget.setObject(1, each.assessment());
                    forget.addBatch();
                    for (String claim : each.claims()) {
                        keep.setString(1, claim);
                        keep.setObject(2, each.assessment());
                        keep.setString(3, each.clinic());
                        keep.addBatch();
                    }
                }
                forget.executeBatch();
                keep.executeBatch();
            }
        });
    }

    /** What one assessment rests on. */
    record Resting(UUID assessment, String clinic, Collection<String> claims) {}
}
