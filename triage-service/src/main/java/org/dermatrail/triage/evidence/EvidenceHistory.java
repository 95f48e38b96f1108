package org.dermatrail.triage.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dermatrail.triage.evidence.EvidenceProjection.Known;

/** The evidence as it stood: by the number of its state, or at a moment. The database itself keeps the history. */
@ApplicationScoped
public class EvidenceHistory {

    private final EntityManager entities;

    EvidenceHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** When the history begins; of what was before nothing is known. */
    public Instant beginning() {
        return ((OffsetDateTime)
                        entities.createNativeQuery("select min(since) from evidence_moment", OffsetDateTime.class)
                                .getSingleResult())
                .toInstant();
    }

    /** The evidence at a moment, which must not be before the beginning. */
    public Known at(Instant moment) {
        Object version = entities.createNativeQuery(
                        "select version from evidence_moment where since <= :moment order by version desc limit 1")
                .setParameter("moment", moment.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return of(((Number) version).longValue());
    }

    /** The evidence of a state. */
    public Known of(long version) {
        List<?> rows =
                entities.createNativeQuery("""
                        select distinct on (claim) article, revision, claim, certainty, appraisal, current
                        from claim_history where version <= :version order by claim, version desc""").setParameter("version", version).getResultList();
        return new Known(version, EvidenceProjection.evidence(rows));
    }
}
