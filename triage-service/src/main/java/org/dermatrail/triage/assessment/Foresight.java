package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.triage.evidence.Supposition.Supposed;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.scoring.Advice;
import org.dermatrail.triage.scoring.Scoring;
import org.jboss.logging.Logger;

/** Scores assessments on evidence that is only supposed, and keeps nothing of it. */
@ApplicationScoped
public class Foresight {

    private static final Logger LOG = Logger.getLogger(Foresight.class);

    private final Assessments assessments;
    private final Scorer scorer;
    private final StoredForm form;

    Foresight(Assessments assessments, Scorer scorer, StoredForm form) {
        this.assessments = assessments;
        this.scorer = scorer;
        this.form = form;
    }

    /** What would become of one assessment. */
    public sealed interface Outlook {

        UUID assessment();

        String clinic();

        /** It cannot be scored and would stand as it is. */
        record Unscorable(UUID assessment, String clinic) implements Outlook {}

        /**
         * It would be scored so.
         *
         * @param adviceLost ids of the advice that it would no longer give
         */
        record Scored(UUID assessment, String clinic, Urgency before, Urgency after, List<String> adviceLost)
                implements Outlook {}
    }

    /** The outlook of those of the ids that are open, within the running transaction. */
    public List<Outlook> of(Collection<UUID> ids, Supposed supposed) {
        return assessments.open(ids).stream()
                .map(assessment -> outlook(assessment, supposed))
                .toList();
    }

    private Outlook outlook(Assessment assessment, Supposed supposed) {
        try {
            var report = form.report(assessment);
            Scoring before = scorer.score(report, supposed.before()).scoring();
            Scoring after = scorer.score(report, supposed.after()).scoring();
            Set<String> kept = new HashSet<>(advice(after).toList());
            return new Outlook.Scored(
                    assessment.id,
                    assessment.clinic,
                    assessment.currentUrgency(),
                    after.urgency(),
                    advice(before).filter(id -> !kept.contains(id)).collect(Collectors.toList()));
        } catch (RuntimeException defect) {
            LOG.errorf(
                    "Assessment %s could not be scored on supposed evidence: %s",
                    assessment.id, defect.getClass().getName());
            return new Outlook.Unscorable(assessment.id, assessment.clinic);
        }
    }

    private static Stream<String> advice(Scoring scoring) {
        return scoring.advice().stream().map(Advice::id);
    }
}
