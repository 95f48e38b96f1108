package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.governance.KnowledgeChange.PathwayChange;
import org.dermatrail.triage.proof.Edition;

/**
 * Puts into force what the tables say, within the running transaction, which keeps scorings out. A change of knowledge
 * is a new state of the evidence: whatever was scored before it is found by the recall that it opens, and whatever is
 * scored after it is scored on the new knowledge, on every replica.
 */
@ApplicationScoped
class Enactment {

    private final Assembly assembly;
    private final KnowledgeArchive archive;
    private final EvidenceProjection evidence;
    private final Event<KnowledgeChange> changed;

    Enactment(
            Assembly assembly, KnowledgeArchive archive, EvidenceProjection evidence, Event<KnowledgeChange> changed) {
        this.assembly = assembly;
        this.archive = archive;
        this.evidence = evidence;
        this.changed = changed;
    }

    /** Waits for the scorings under way and keeps new ones out until the running transaction ends. */
    void begin() {
        evidence.holdAlone();
    }

    /** @throws org.dermatrail.triage.pathway.InvalidKnowledge if the documents can't score together */
    void complete(List<PathwayChange> changes) {
        Edition edition = Edition.of(assembly.inForce());
        boolean first = archive.latest().isEmpty();
        if (!archive.use(edition) || first) {
            return;
        }
        changed.fire(new KnowledgeChange(evidence.advance(), changes));
    }
}
