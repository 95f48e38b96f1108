package org.dermatrail.triage.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups are due, and what follow-ups took over: the only place that reads and writes these tables, besides the
 * database itself, which expects a follow-up of every open assessment.
 */
@ApplicationScoped
class FollowUps {

    private final EntityManager entities;

    FollowUps(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A follow-up for which no time was worked out yet.
     *
     * @param computed from when the time counts: the scoring, but not before the service knew follow-ups
     * @param override what a clinician has put beside it, where that is more urgent; where it was taken over from an
     *     earlier report, since this one came
     */
    record Unset(
            UUID assessment,
            int scoring,
            Judged computed,
            @Nullable Judged override) {}

    /** An urgency and since when it stands. */
    record Judged(Urgency urgency, Instant since) {}

    /** A follow-up that is expected. */
    record Expected(UUID assessment, String clinic, String subject, Instant dueAt) {}

    /** Some of those without a time, locked against other replicas. */
    List<Unset> unset(int most) {
        return rows(entities.createNativeQuery("""
                                select f.assessment, f.scoring, a.urgency, greatest(a.scored_at, f.counts_from),
                                       a.override_urgency, greatest(a.created_at, (
                                           select max(made_at) from assessment_override o where o.assessment = a.id))
                                from follow_up f join assessment a on a.id = f.assessment
                                where f.worked < f.scoring and f.met_by is null
                                order by f.assessment limit :most for update of f skip locked""").setParameter("most", most).getResultList())
                .map(FollowUps::unset)
                .toList();
    }

    private static Unset unset(Object[] row) {
        var computed = new Judged(Wire.value(Urgency.class, (String) row[2]), (Instant) row[3]);
        Judged override =
                row[4] == null ? null : new Judged(Wire.value(Urgency.class, (String) row[4]), (Instant) row[5]);
        return new Unset(
                (UUID) row[0],
                (Integer) row[1],
                computed,
                override != null && override.urgency().compareTo(computed.urgency()) > 0 ? override : null);
    }

    /** Sets the time; an earlier one stays. */
    void set(Unset unset, Instant due) {
        entities.createNativeQuery("""
                        update follow_up set worked = :scoring, due_at = least(due_at, cast(:due as timestamptz))
                        where assessment = :assessment""")
                .setParameter("scoring", unset.scoring())
                .setParameter("due", due.atOffset(ZoneOffset.UTC))
                .setParameter("assessment", unset.assessment())
                .executeUpdate();
    }

    /** Takes some that are overdue and of which nobody was told; each is taken once, whichever replica asks. */
    List<Expected> announce(Instant now, int most) {
        return rows(entities.createNativeQuery("""
                                update follow_up set announced_at = :now where assessment in (
                                    select assessment from follow_up
                                    where due_at <= :now and met_by is null and announced_at is null
                                    order by due_at limit :most for update skip locked)
                                returning assessment, clinic, subject, due_at""")
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("most", most)
                        .getResultList())
                .map(FollowUps::expected)
                .toList();
    }

    /** Notes that a follow-up came; the first one counts. */
    void met(UUID assessment, UUID by) {
        entities.createNativeQuery(
                        "update follow_up set met_by = :by where assessment = :assessment and met_by is null")
                .setParameter("by", by)
                .setParameter("assessment", assessment)
                .executeUpdate();
    }

    /** Those that are expected, the first to be due first. */
    List<Expected> expected(
            String clinic, @Nullable Instant until, @Nullable Instant afterDue, @Nullable UUID after, int limit) {
        var query = new StringBuilder("select assessment, clinic, subject, due_at from follow_up"
                + " where clinic = :clinic and met_by is null and due_at is not null");
        if (until != null) {
            query.append(" and due_at <= :until");
        }
        if (afterDue != null) {
            query.append(" and (due_at, assessment) > (cast(:afterDue as timestamptz), cast(:after as uuid))");
        }
        var typed = entities.createNativeQuery(query + " order by due_at, assessment limit :limit")
                .setParameter("clinic", clinic)
                .setParameter("limit", limit);
        if (until != null) {
            typed.setParameter("until", until.atOffset(ZoneOffset.UTC));
        }
        if (afterDue != null) {
            typed.setParameter("afterDue", afterDue.atOffset(ZoneOffset.UTC)).setParameter("after", after);
        }
        return rows(typed.getResultList()).map(FollowUps::expected).toList();
    }

    /** When the follow-ups of these are due, as far as they are expected. */
    Map<UUID, Instant> due(Collection<UUID> assessments) {
        var due = new HashMap<UUID, Instant>();
        rows(entities.createNativeQuery("select assessment, due_at from follow_up"
                                + " where assessment = any(:ids) and met_by is null and due_at is not null")
                        .setParameter("ids", assessments.toArray(UUID[]::new))
                        .getResultList())
                .forEach(row -> due.put((UUID) row[0], (Instant) row[1]));
        return due;
    }

    void carry(UUID assessment, String clinic, Collection<String> measurements) {
        entities.createNativeQuery(
                        "insert into carried (assessment, clinic, measurements) values (:assessment, :clinic, :measurements)")
                .setParameter("assessment", assessment)
                .setParameter("clinic", clinic)
                .setParameter("measurements", measurements.toArray(String[]::new))
                .executeUpdate();
    }

    /** The measurements that these took over. */
    Map<UUID, Set<String>> carried(Collection<UUID> assessments) {
        var carried = new HashMap<UUID, Set<String>>();
        rows(entities.createNativeQuery(
                                "select assessment, unnest(measurements) from carried where assessment = any(:ids)")
                        .setParameter("ids", assessments.toArray(UUID[]::new))
                        .getResultList())
                .forEach(row -> carried.computeIfAbsent((UUID) row[0], id -> new HashSet<>())
                        .add((String) row[1]));
        return carried;
    }

    private static Expected expected(Object[] row) {
        return new Expected((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3]);
    }

    private static Stream<Object[]> rows(List<?> rows) {
        return rows.stream().map(Object[].class::cast);
    }
}
