package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.assessment.AssessmentView.Judgement;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.wire.Wire;
import org.jspecify.annotations.Nullable;

/** Urgencies that clinicians have put in the place of computed ones: each stays, with its reason sealed. */
@ApplicationScoped
class Overrides {

    private final EntityManager entities;
    private final SealedText sealing;
    private final StoredForm form;
    private final Outbox outbox;

    Overrides(EntityManager entities, SealedText sealing, StoredForm form, Outbox outbox) {
        this.entities = entities;
        this.sealing = sealing;
        this.form = form;
        this.outbox = outbox;
    }

    /** Keeps and announces an override, within the running transaction. */
    void add(UUID id, Assessment of, Judgement judgement) {
        entities.createNativeQuery("""
                        insert into assessment_override
                            (id, assessment, clinic, scoring, urgency, computed, reason, made_by, made_at,
                             carried_from)
                        values (:id, :assessment, :clinic, :scoring, :urgency, :computed, :reason, :by, :at,
                                cast(:from as uuid))""")
                .setParameter("id", id)
                .setParameter("assessment", of.id)
                .setParameter("clinic", of.clinic)
                .setParameter("scoring", judgement.scoring())
                .setParameter("urgency", Wire.name(judgement.urgency()))
                .setParameter("computed", Wire.name(judgement.computed()))
                .setParameter("reason", sealing.seal(id, judgement.reason()))
                .setParameter("by", judgement.by())
                .setParameter("at", judgement.at().atOffset(ZoneOffset.UTC))
                .setParameter("from", judgement.carriedFrom())
                .executeUpdate();
        outbox.append(List.of(AssessmentEvents.overridden(of, judgement, form)));
    }

    /** Those of an assessment, the latest first. */
    List<Judgement> of(UUID assessment) {
        List<?> rows = entities.createNativeQuery("""
                        select id, urgency, computed, scoring, reason, made_by, made_at, carried_from
                        from assessment_override where assessment = :assessment order by id desc limit 100""")
                .setParameter("assessment", assessment)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(this::judgement).toList();
    }

    /**
     * The one that counts of an assessment and of all that it follows up, as taken over from the one that it was put on.
     * That is the last one, but on an older report a less urgent one takes none away that was put on a newer.
     */
    Optional<Judgement> newestOfChain(UUID newest) {
        List<?> rows =
                entities.createNativeQuery("""
                        with recursive chain (id, follows, place) as (
                            select id, follows, 1 from assessment where id = :newest
                            union all
                            select a.id, a.follows, c.place + 1 from assessment a join chain c on a.id = c.follows)
                        select o.id, o.urgency, o.computed, o.scoring, o.reason, o.made_by, o.made_at,
                               coalesce(o.carried_from, o.assessment), chain.place
                        from assessment_override o join chain on chain.id = o.assessment
                        order by o.made_at, chain.place desc, o.id""").setParameter("newest", newest).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .reduce((counting, later) -> supersedes(later, counting) ? later : counting)
                .map(this::judgement);
    }

    private static boolean supersedes(Object[] later, Object[] counting) {
        return (Integer) later[8] <= (Integer) counting[8] || urgency(later[1]).atLeast(urgency(counting[1]));
    }

    private static Urgency urgency(Object column) {
        return Wire.value(Urgency.class, (String) column);
    }

    private Judgement judgement(Object[] row) {
        return new Judgement(
                urgency(row[1]),
                urgency(row[2]),
                (Integer) row[3],
                sealing.open((UUID) row[0], (byte[]) row[4]),
                (String) row[5],
                (Instant) row[6],
                (@Nullable UUID) row[7]);
    }
}
