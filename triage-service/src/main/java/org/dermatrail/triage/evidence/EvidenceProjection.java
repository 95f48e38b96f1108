package org.dermatrail.triage.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;

/**
 * The claims as scoring sees them. A copy is kept in memory and read again only when the evidence has moved on.
 *
 * <p>A transaction that scores takes the evidence in shared use until it ends; one that changes the evidence takes it
 * alone. So a recall, opened by the change, finds every score that was made before it, and no score made after it can
 * rest on what went before.
 */
@ApplicationScoped
public class EvidenceProjection {

    private static final long LOCK = 0x65766964656e6365L;

    private final EntityManager entities;
    private volatile Known known = new Known(-1, new Evidence(Map.of()));

    EvidenceProjection(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Evidence and the number of its state.
     *
     * @param version grows with every change
     */
    public record Known(long version, Evidence evidence) {}

    /** The evidence as it stands, which will not change before the running transaction ends. */
    public Known hold() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock_shared(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        long version = version();
        Known kept = known;
        if (kept.version() != version) {
            kept = new Known(version, read());
            known = kept;
        }
        return kept;
    }

    /** Waits for the scorings under way and keeps new ones out until the running transaction ends. */
    public void holdAlone() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Counts a change and returns the number of the new state. */
    public long advance() {
        return ((Number) entities.createNativeQuery("update evidence_state set version = version + 1 returning version")
                        .getSingleResult())
                .longValue();
    }

    /** Those of the articles that have arrived. */
    @SuppressWarnings("unchecked")
    List<String> arrived(Collection<String> slugs) {
        return (List<String>) entities.createNativeQuery("select slug from evidence_article where slug = any(:slugs)")
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList();
    }

    private long version() {
        return ((Number) entities.createNativeQuery("select version from evidence_state")
                        .getSingleResult())
                .longValue();
    }

    private Evidence read() {
        List<?> rows = entities.createNativeQuery(
                        "select article, revision, claim, certainty, appraisal, current from evidence_claim")
                .getResultList();
        return evidence(rows);
    }

    /** Rows of article, revision, claim, certainty, appraisal and whether it is current. */
    static Evidence evidence(List<?> rows) {
        Map<String, ClaimVersion> claims = new HashMap<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            String claim = (String) column[2];
            claims.put(
                    claim,
                    new ClaimVersion(
                            (String) column[0],
                            ((Number) column[1]).intValue(),
                            claim,
                            (String) column[3],
                            (String) column[4],
                            (Boolean) column[5]));
        }
        return new Evidence(claims);
    }
}
