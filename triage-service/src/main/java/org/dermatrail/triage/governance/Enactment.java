package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.governance.KnowledgeChange.PathwayChange;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.proof.Edition;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

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
    private final Clinics clinics;
    private final Event<KnowledgeChange> changed;

    Enactment(
            Assembly assembly,
            KnowledgeArchive archive,
            EvidenceProjection evidence,
            Clinics clinics,
            Event<KnowledgeChange> changed) {
        this.assembly = assembly;
        this.archive = archive;
        this.evidence = evidence;
        this.clinics = clinics;
        this.changed = changed;
    }

    /** Compiles what is in force, if anything is, so that a start that changes nothing keeps nobody waiting. */
    void prepare() {
        clinics.overAll(() -> archive.latest().flatMap(archive::edition));
    }

    /**
     * Compiles what a change is going to put in force and keeps it. That takes longer than reports may be kept waiting, so
     * it comes before {@link #begin}; should the knowledge become another one meanwhile, it is only done once more.
     *
     * @param body what the pathway is going to be, null when it is taken away
     */
    void prepare(String pathway, @Nullable String body) {
        KnowledgeSource source = clinics.overAll(() -> assembly.with(pathway, body));
        Edition edition = archive.compiled(source);
        clinics.overAll(() -> {
            archive.keep(edition);
            return null;
        });
    }

    /** Waits for the scorings under way and keeps new ones out until the running transaction ends. */
    void begin() {
        evidence.holdAlone();
    }

    /** @throws org.dermatrail.triage.pathway.InvalidKnowledge if the documents can't score together */
    void complete(List<PathwayChange> changes) {
        Edition edition = archive.compiled(assembly.inForce());
        boolean first = archive.latest().isEmpty();
        if (!archive.use(edition) || first) {
            return;
        }
        changed.fire(new KnowledgeChange(evidence.advance(), changes));
    }
}
