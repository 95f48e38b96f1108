package org.dermatrail.triage.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.governance.InForce;
import org.dermatrail.triage.proof.Edition;
import org.dermatrail.triage.proof.Fingerprint;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.Scoring;

/** Puts report, pathways and evidence together for the pure scoring, and seals what comes out with its digests. */
@ApplicationScoped
class Scorer {

    private final InForce inForce;
    private final ObjectMapper json;

    Scorer(InForce inForce, ObjectMapper json) {
        this.inForce = inForce;
        this.json = json;
    }

    /** The knowledge in force on this evidence, which the running transaction holds. */
    Edition edition(EvidenceProjection.Known known) {
        return inForce.at(known.version());
    }

    /** Scores with the knowledge in force. */
    Scored score(Report report, EvidenceProjection.Known known) {
        return score(report, edition(known), known);
    }

    /** Scores with the knowledge of another time. */
    Scored score(Report report, Edition edition, EvidenceProjection.Known known) {
        Scoring scoring = Scoring.score(report, edition.pathways(), known.evidence());
        Fingerprint print = Fingerprint.of(scoring, known.evidence(), json);
        return new Scored(
                scoring,
                print.result(),
                print.evidence(),
                print.evidenceDigest(),
                print.digest(),
                edition.digest(),
                known.version(),
                print.reliesOn());
    }
}
