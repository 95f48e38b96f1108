package org.dermatrail.triage.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.governance.InForce;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.scoring.Pathways;
import org.jspecify.annotations.Nullable;

/** Says where an interview stands on the pathways in force and the evidence as it is, within the running transaction. */
@ApplicationScoped
class Asking {

    private final InterviewForm form;
    private final InForce inForce;
    private final EvidenceProjection evidence;
    private final EntityManager entities;
    private volatile @Nullable Sorted sorted;

    Asking(InterviewForm form, InForce inForce, EvidenceProjection evidence, EntityManager entities) {
        this.form = form;
        this.inForce = inForce;
        this.evidence = evidence;
        this.entities = entities;
    }

    /** The words of an edition, sorted by themes. */
    private record Sorted(Vocabulary vocabulary, Themes themes) {}

    Standing about(Interview interview) {
        EvidenceProjection.Known known = evidence.hold();
        Pathways pathways = inForce.at(known.version()).pathways();
        Vocabulary vocabulary = pathways.vocabulary();
        Inquiry inquiry = new Inquiry(
                form.report(interview), form.answers(interview), themes(vocabulary), pathways, known.evidence());
        return new Standing(interview, inquiry, vocabulary, known.version());
    }

    /** Writes what has changed, so that the version that is told is the one that stands. */
    void settle() {
        entities.flush();
    }

    private Themes themes(Vocabulary vocabulary) {
        Sorted before = sorted;
        if (before != null && before.vocabulary().equals(vocabulary)) {
            return before.themes();
        }
        Themes themes = Themes.packaged(vocabulary);
        sorted = new Sorted(vocabulary, themes);
        return themes;
    }
}
