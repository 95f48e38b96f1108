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
    void add(UUID id, Assessment assessment, Judgement judgement) {
        entities.createNativeQuery("""
                        insert into assessment_override
                            (id, assessment, clinic, scoring, urgency, computed, reason, made_by, made_at,
                             carried_from)
                        values (:id, :assessment, :clinic, :scoring, :urgency, :computed, :reason, :by, :at,
                                cast(:from as uuid))""")
                .setParameter("id", id)
                .setParameter("assessment", assessment.id)
                .setParameter("clinic", assessment.clinic)
                .setParameter("scoring", judgement.scoring())
                .setParameter("urgency", Wire.name(judgement.urgency()))
                .setParameter("computed", Wire.name(judgement.computed()))
                .setParameter("reason", sealing.seal(id, judgement.reason()))
                .setParameter("by", judgement.by())
                .setParameter("at", judgement.at().atOffset(ZoneOffset.UTC))
                .setParameter("from", judgement.carriedFrom())
                .executeUpdate();
        outbox.append(List.of(AssessmentEvents.overridden(assessment, judgement, form)));
    }

    /** Those of an assessment, the latest first. */
    List<Judgement> of(UUID assessment) {
        List<?> rows = entities.createNativeQuery("""
                        select id, urgency, computed, scoring, reason, made_by, made_at, carried_from
                        from assessment_override where assessment = :assessment order by id desc limit 100""")
                .setParameter("assessment", assessment)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(this::opened).toList();
    }

    /**
     * The override that stands for an assessment: of its own ones and those of all that it follows up, each as taken over
     * from the one that it was put on. That is the last one, but on an older report a less urgent one takes none away that
     * was put on a newer.
     */
    Optional<Judgement> standingFor(UUID assessment) {
        List<?> rows = entities.createNativeQuery("""
                        with recursive chain (id, follows, steps_back) as (
                            select id, follows, 0 from assessment where id = :assessment
                            union all
                            select a.id, a.follows, c.steps_back + 1 from assessment a join chain c on a.id = c.follows)
                        select o.id, o.urgency, o.computed, o.scoring, o.reason, o.made_by, o.made_at,
                               coalesce(o.carried_from, o.assessment), chain.steps_back
                        from assessment_override o join chain on chain.id = o.assessment
                        order by o.made_at, chain.steps_back desc, o.id""")
                .setParameter("assessment", assessment)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .reduce((standing, later) -> replaces(later, standing) ? later : standing)
                .map(this::opened);
    }

    private static boolean replaces(Object[] later, Object[] standing) {
        return stepsBack(later) <= stepsBack(standing) || urgency(later[1]).atLeast(urgency(standing[1]));
    }

    /** How many reports before the one that is asked about it was put on. */
    private static int stepsBack(Object[] row) {
        return (Integer) row[8];
    }

    private static Urgency urgency(Object column) {
        return Wire.value(Urgency.class, (String) column);
    }

    /** With its reason in clear. */
    private Judgement opened(Object[] row) {
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
