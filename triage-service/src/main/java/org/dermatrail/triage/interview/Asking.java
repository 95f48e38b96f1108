package org.dermatrail.triage.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.scoring.Pathways;

/** Says where an interview stands on the pathways in force and the evidence as it is, within the running transaction. */
@ApplicationScoped
class Asking {

    private final InterviewForm form;
    private final Pathways pathways;
    private final EvidenceProjection evidence;
    private final Themes themes;
    private final EntityManager entities;

    Asking(
            InterviewForm form,
            Pathways pathways,
            EvidenceProjection evidence,
            Vocabulary vocabulary,
            EntityManager entities) {
        this.entities = entities;
        this.form = form;
        this.pathways = pathways;
        this.evidence = evidence;
        this.themes = Themes.packaged(vocabulary);
    }

    Inquiry about(Interview interview) {
        return new Inquiry(
                form.report(interview),
                form.answers(interview),
                themes,
                pathways,
                evidence.hold().evidence());
    }

    /** Writes what has changed, so that the version that is told is the one that stands. */
    void settle() {
        entities.flush();
    }
}
