package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dermatrail.triage.evidence.EvidenceHistory;
import org.dermatrail.triage.evidence.EvidenceProjection.Known;
import org.dermatrail.triage.governance.KnowledgeArchive;
import org.dermatrail.triage.proof.Edition;

/** What scores rested on: the edition of the knowledge together with the claims as they stood. */
@ApplicationScoped
class History {

    private final EvidenceHistory evidence;
    private final KnowledgeArchive knowledge;

    History(EvidenceHistory evidence, KnowledgeArchive knowledge) {
        this.evidence = evidence;
        this.knowledge = knowledge;
    }

    /** What scored together. */
    record Basis(Edition edition, Known claims) {}

    /** From when on both are kept. */
    Instant beginning() {
        return Collections.max(List.of(evidence.beginning(), knowledge.beginning()));
    }

    /** What scored at a moment, which must not be before the beginning; empty when this release can't read it. */
    Optional<Basis> at(Instant moment) {
        return knowledge.at(moment).map(edition -> new Basis(edition, evidence.at(moment)));
    }

    /** What made this scoring; empty when it is older than the history, or this release can't read it. */
    Optional<Basis> of(ScoringEntry entry) {
        if (entry.knowledge == null || entry.evidenceVersion == null) {
            return Optional.empty();
        }
        Known claims = evidence.of(entry.evidenceVersion);
        return knowledge.edition(entry.knowledge).map(edition -> new Basis(edition, claims));
    }
}
