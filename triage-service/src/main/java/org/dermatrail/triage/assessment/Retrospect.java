package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.tenancy.Clinics;

/** What a report would have come to at another moment: scored on the pathways and claims of then, and not kept. */
@ApplicationScoped
class Retrospect {

    private final AssessmentReading reading;
    private final Scorer scorer;
    private final History history;
    private final Clinics clinics;
    private final InstantSource clock;

    Retrospect(AssessmentReading reading, Scorer scorer, History history, Clinics clinics, InstantSource clock) {
        this.reading = reading;
        this.scorer = scorer;
        this.history = history;
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

    /** The report names what the pathways of then do not know, or this release can't read those. */
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
        Instant beginning = history.beginning();
        if (moment.isBefore(beginning)) {
            return new NotKept(beginning);
        }
        Optional<History.Basis> basis = history.at(moment);
        if (basis.isEmpty()) {
            return new Foreign();
        }
        Report report = reading.report(assessment);
        Scored scored;
        try {
            scored = scorer.score(report, basis.get().edition(), basis.get().claims());
        } catch (IllegalArgumentException unknownToThen) {
            return new Foreign();
        }
        return new Found(reading.asOf(assessment, report, scored, moment));
    }
}
