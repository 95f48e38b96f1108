package org.dermatrail.triage.assessment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.dermatrail.triage.intake.Intake;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.scoring.Pathways;

/** Makes the clinical knowledge that comes with the service available: read, checked and compiled once at the start. */
class ClinicalKnowledge {

    @Produces
    @Singleton
    Knowledge knowledge() {
        return Knowledge.load();
    }

    @Produces
    @Singleton
    Vocabulary vocabulary(Knowledge knowledge) {
        return knowledge.vocabulary();
    }

    @Produces
    @Singleton
    Pathways pathways(Knowledge knowledge) {
        return Pathways.compile(knowledge.vocabulary(), knowledge.pathways());
    }

    @Produces
    @Singleton
    Intake intake(Vocabulary vocabulary) {
        return Intake.load(vocabulary);
    }
}
