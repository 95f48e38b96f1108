package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.evidence.EvidenceHistory;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.tenancy.Clinics;

/** What a report would have come to at another moment: scored on the pathways and claims of then, and not kept. */
@ApplicationScoped
class Retrospect {

    private final AssessmentReading reading;
    private final Scorer scorer;
    private final EvidenceHistory evidence;
    private final KnowledgeArchive knowledge;
    private final Clinics clinics;
    private final InstantSource clock;

    Retrospect(
            AssessmentReading reading,
            Scorer scorer,
            EvidenceHistory evidence,
            KnowledgeArchive knowledge,
            Clinics clinics,
            InstantSource clock) {
        this.reading = reading;
        this.scorer = scorer;
        this.evidence = evidence;
        this.knowledge = knowledge;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** What came of looking back. */
    sealed interface Looked {}

    record Found(AssessmentView view) implements Looked {}

    record NoSuchAssessment() implements Looked {}

    record InFuture() implements Looked {}

    /** The moment is before what is kept. */
    record NotKept(Instant beginning) implements Looked {}

    /** The report names what the pathways of then do not know. */
    record Foreign() implements Looked {}

    Looked of(String clinic, UUID id, Instant moment) {
        if (moment.isAfter(clock.instant())) {
            return new InFuture();
        }
        return clinics.within(
                clinic,
                () -> reading.byId(clinic, id)
                        .map(assessment -> then(assessment, moment))
                        .orElseGet(NoSuchAssessment::new));
    }

    private Looked then(Assessment assessment, Instant moment) {
        Instant beginning = Collections.max(List.of(evidence.beginning(), knowledge.beginning()));
        if (moment.isBefore(beginning)) {
            return new NotKept(beginning);
        }
        Report report = reading.report(assessment);
        Scored scored;
        try {
            scored = scorer.score(report, knowledge.at(moment), evidence.at(moment));
        } catch (IllegalArgumentException unknownToThen) {
            return new Foreign();
        }
        return new Found(reading.asOf(assessment, report, scored, moment));
    }
}
