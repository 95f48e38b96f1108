package org.dermatrail.triage.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * The one way in for reports, whoever brings them: a portal, an interview that ended, or a follow-up. They are read and
 * checked alike, scored on the evidence as it stands, and kept with their event within the running transaction.
 */
@ApplicationScoped
public class Reception {

    private final Reported reported;
    private final Scorer scorer;
    private final EvidenceProjection evidence;
    private final Filing filing;
    private final InstantSource clock;

    Reception(Reported reported, Scorer scorer, EvidenceProjection evidence, Filing filing, InstantSource clock) {
        this.reported = reported;
        this.scorer = scorer;
        this.evidence = evidence;
        this.filing = filing;
        this.clock = clock;
    }

    /**
     * Whom a report is about and what it came with.
     *
     * @param follows the assessment that it follows up
     */
    public record Cover(
            String clinic,
            String subject,
            String locale,
            @Nullable String text,
            @Nullable UUID follows) {

        /** Shows nothing of what the person said. */
        @Override
        public String toString() {
            return "Cover[redacted]";
        }
    }

    /** What the vocabulary does not know, or what is outside a measurement's range. */
    public List<FieldError> faults(NewAssessment posted) {
        return reported.faults(posted);
    }

    /** The report of a post without {@link #faults}. */
    public Understood understand(NewAssessment posted) {
        return reported.understand(posted);
    }

    /** Tells how urgent reports are on the evidence as it stands in the running transaction; nothing is kept. */
    public Function<Report, Urgency> urgency() {
        EvidenceProjection.Known known = evidence.hold();
        return report -> urgency(report, known);
    }

    private Urgency urgency(Report report, EvidenceProjection.Known known) {
        return scorer.score(report, known).scoring().urgency();
    }

    /** Scores a report and keeps it. */
    public AssessmentView file(UUID id, Cover cover, Understood understood) {
        EvidenceProjection.Known known = evidence.hold();
        // Not sooner: by the moment of a scoring the evidence that it rests on is found again.
        Instant now = clock.instant();
        Assessment assessment = new Assessment(id, cover.clinic(), cover.subject(), cover.locale(), now);
        assessment.follows = cover.follows();
        Understood safest = understood.safest(report -> urgency(report, known));
        Scored scored = scorer.score(safest.report(), known);
        return filing.open(assessment, cover.text(), safest, scored, now);
    }

    /** The id of a report to come. */
    public UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
