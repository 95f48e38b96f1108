package org.dermatrail.triage.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;

/** What the evidence would be if an article said something else. Changes nothing. */
@ApplicationScoped
public class Supposition {

    private final Claims claims;
    private final EvidenceProjection projection;

    Supposition(Claims claims, EvidenceProjection projection) {
        this.claims = claims;
        this.projection = projection;
    }

    /**
     * The evidence with and without the change.
     *
     * @param changes as the event of such a revision would make them
     */
    public record Supposed(
            List<ClaimChange> changes, EvidenceProjection.Known before, EvidenceProjection.Known after) {}

    /** Supposes that the article states these claims and no others; none at all is a withdrawal. */
    public Supposed suppose(String article, List<StatedClaim> stated) {
        EvidenceProjection.Known before = projection.hold();
        Map<String, ClaimVersion> supposed = new HashMap<>(before.evidence().claims());
        supposed.replaceAll((id, known) -> known.article().equals(article) ? withdrawn(known) : known);
        for (StatedClaim claim : stated) {
            ClaimVersion known = before.evidence().claims().get(claim.id());
            int revision = known == null ? 1 : known.revision() + 1;
            supposed.put(
                    claim.id(),
                    new ClaimVersion(article, revision, claim.id(), claim.certainty(), claim.appraisal(), true));
        }
        return new Supposed(
                claims.changes(article, stated),
                before,
                new EvidenceProjection.Known(before.version(), new Evidence(supposed)));
    }

    private static ClaimVersion withdrawn(ClaimVersion known) {
        return new ClaimVersion(
                known.article(), known.revision(), known.claim(), known.certainty(), known.appraisal(), false);
    }
}
