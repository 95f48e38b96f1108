package org.dermatrail.triage.assessment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.dermatrail.triage.intake.Intake;
import org.dermatrail.triage.intake.Lexicon;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.scoring.Pathways;
import org.jboss.logging.Logger;

/** Makes the clinical knowledge that comes with the service available: read, checked and compiled once at the start. */
class ClinicalKnowledge {

    private static final Logger LOG = Logger.getLogger(ClinicalKnowledge.class);

    /** Faulty knowledge keeps the service from starting, and the first report does not wait for it to be read. */
    void start(@Observes StartupEvent event, Pathways pathways, Intake intake) {
        LOG.infof(
                "%d pathways and %d findings come with this release",
                pathways.all().size(), pathways.vocabulary().findings().size());
        intake.read("", "en");
    }

    @Produces
    @Singleton
    KnowledgeSource source() {
        return KnowledgeSource.packaged();
    }

    @Produces
    @Singleton
    Knowledge knowledge(KnowledgeSource source) {
        return Knowledge.of(source);
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
        return Intake.load(vocabulary, Lexicon.all());
    }
}
