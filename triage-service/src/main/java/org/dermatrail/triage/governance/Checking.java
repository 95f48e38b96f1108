package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dermatrail.triage.evidence.EvidenceProjection;

/**
 * Takes what a text is held against, and looks again whether a check still stands: both within the running transaction
 * and at once. The check itself, {@link Examination}, needs no transaction.
 */
@ApplicationScoped
class Checking {

    private final InForce inForce;
    private final Versions versions;
    private final EvidenceProjection evidence;

    Checking(InForce inForce, Versions versions, EvidenceProjection evidence) {
        this.inForce = inForce;
        this.versions = versions;
        this.evidence = evidence;
    }

    /** What a text of this pathway is held against now. */
    Basis basis(String pathway) {
        EvidenceProjection.Known known = evidence.hold();
        return new Basis(known, inForce.at(known.version()), versions.next(pathway));
    }

    /**
     * A check as it would come out now. Claims are looked up again where evidence moved on; empty where knowledge did, so
     * that the whole check has to be made again.
     */
    Optional<Checked> now(String pathway, Checked checked) {
        Basis now = basis(pathway);
        if (!now.agrees(checked.basis())) {
            return Optional.empty();
        }
        return Optional.of(
                now.evidence().version() == checked.basis().evidence().version()
                        ? checked
                        : Examination.renewed(checked, now));
    }
}
