package org.dermatrail.triage.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.Advice;
import org.dermatrail.triage.scoring.Contraindication;
import org.dermatrail.triage.scoring.Counterfactual;
import org.dermatrail.triage.scoring.Line;
import org.dermatrail.triage.scoring.PathwayVersion;
import org.dermatrail.triage.scoring.Question;
import org.dermatrail.triage.scoring.RedFlag;
import org.dermatrail.triage.scoring.Scoring;
import org.dermatrail.triage.scoring.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with one of its scorings, usually the latest, as it leaves the service.
 *
 * @param id null for a dry run, which keeps nothing
 * @param scoring the number of the scoring, from 1; as of a moment, the one that counted then, 0 before the first
 * @param reason why this scoring was made; {@code as_of} when it was made for this answer only
 * @param recall the recall that made it
 * @param within ISO 8601 duration
 * @param notice what a reader has to know of the standing of all this
 * @param knowledge digest of the edition that scored it, null when that was not kept
 */
@Schema(name = "Assessment")
public record AssessmentView(
        @Nullable UUID id,
        String subject,
        String clinic,
        String locale,
        String status,
        Instant scoredAt,
        int scoring,
        String reason,
        @Nullable UUID recall,

        @Schema(
                description = "How soon, and what to go by: self_care (score 0 to 19), consultation (20 to 49),"
                        + " consultation_24 (a clinician within a day, 50 to 74), emergency (75 to 89),"
                        + " emergency_ambulance (90 to 100)")
        Urgency urgency,

        @Schema(
                description = "The time that the urgency allows, ISO 8601; for self_care, when to look again",
                example = "P14D")
        String within,

        @Schema(
                description =
                        "Orders a worklist; the exact sum of the points of explanation, and neither a probability nor a"
                                + " severity")
        int score,

        @Schema(description = "Where to go") String careSetting,

        @Schema(
                description =
                        "False where no pathway is about what was told; the urgency is a consultation at least then")
        boolean inScope,

        @Schema(description = "What it was judged as; no diagnosis")
        List<String> conditions,

        @Schema(description = "The pathways that had a say") List<PathwayVersion> pathways,

        @Schema(description = "What was understood; origin is stated, text (from start to end) or course")
        List<FindingView> findings,

        @Schema(description = "Ranges of the text that nothing was made of; a person should read them")
        List<Range> notUnderstood,

        @Schema(description = "Signs that must not be missed; urgency says how soon, since not each is an emergency")
        List<RedFlag> redFlags,

        @Schema(description = "Planned procedures to stop, to defer or to ask about")
        List<Contraindication> contraindications,

        @Schema(description = "What published instruments read from the report")
        List<Severity> severity,

        List<Advice> advice,

        @Schema(
                description =
                        "Every rule that held, floor:<rule> for the lift to the least urgency that a rule asks for, limit"
                                + " for what keeps points in range. Citations are claims as they stood; certainty is"
                                + " GRADE's word for their evidence (high, moderate, low, very_low) and says nothing of"
                                + " the person. evidence under_review: the rule's claims are withdrawn or too uncertain,"
                                + " it may warn and no longer reassures")
        List<Line> explanation,

        @Schema(description = "What is worth asking; couldRaiseTo is the urgency that a yes leads to")
        List<Question> questions,

        @Schema(
                description =
                        "Smallest changes of what was told that would change the urgency, each proved by scoring it")
        List<Counterfactual> counterfactuals,

        @Schema(description = "Digest of the claims relied on, as they stood")
        String evidence,

        @Schema(description = "Digest of result and evidence; scoring again gives the same")
        String digest,

        @Nullable @Schema(description = "The assessment that this one follows up")
        UUID follows,

        @Nullable
        @Schema(description = "What clinicians have put in the place of the computed urgency, the latest first")
        List<Judgement> overrides,

        String notice,

        @Nullable @Schema(hidden = true) @JsonIgnore String knowledge) {

    private static final String NOTICE =
            "No diagnosis. The clinical rules and articles behind this result have not been signed off by a clinician"
                    + " yet.";

    /**
     * A clinician's urgency in the place of the computed one.
     *
     * @param scoring the scoring that it was put in the place of
     * @param computed what that scoring had come to
     * @param at when the clinician put it
     */
    @Schema(name = "Override")
    public record Judgement(
            Urgency urgency,
            Urgency computed,
            int scoring,
            String reason,
            String by,
            Instant at,

            @Nullable
            @Schema(description = "The earlier assessment that the clinician put it on, where a follow-up took it over")
            UUID carriedFrom) {

        /** The same on a follow-up. */
        Judgement on(Assessment followUp) {
            return new Judgement(urgency, followUp.currentUrgency(), followUp.scoring, reason, by, at, carriedFrom);
        }

        /** Shows nothing of the reason. */
        @Override
        public String toString() {
            return "Judgement[redacted]";
        }
    }

    /** A finding with where it came from. */
    @Schema(name = "Finding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingView(
            String id,
            String presence,
            String origin,
            @Nullable Integer start,
            @Nullable Integer end,

            @Nullable @Schema(description = "How long ago it began, ISO 8601", example = "P3D")
            String since) {

        static FindingView of(Finding finding) {
            var since = finding.since();
            return new FindingView(
                    finding.id(),
                    org.dermatrail.triage.wire.Wire.name(finding.presence()),
                    org.dermatrail.triage.wire.Wire.name(finding.origin()),
                    finding.start(),
                    finding.end(),
                    since == null ? null : since.toString());
        }
    }

    static AssessmentView of(
            Assessment assessment, ScoringEntry entry, Report report, List<Range> notUnderstood, Scoring scoring) {
        return new AssessmentView(
                assessment.id,
                assessment.subject,
                assessment.clinic,
                assessment.locale,
                assessment.status,
                entry.scoredAt,
                entry.number,
                entry.reason,
                entry.recall,
                scoring.urgency(),
                scoring.withinText(),
                scoring.score(),
                scoring.careSetting(),
                scoring.inScope(),
                scoring.conditions(),
                scoring.pathways(),
                report.findings().stream().map(FindingView::of).toList(),
                notUnderstood,
                scoring.redFlags(),
                scoring.contraindications(),
                scoring.severity(),
                scoring.advice(),
                scoring.explanation(),
                scoring.questions(),
                scoring.counterfactuals(),
                entry.evidenceDigest,
                entry.digest,
                assessment.follows,
                null,
                NOTICE,
                entry.knowledge);
    }

    /** The computed urgency, or what a clinician put in its place last where that is more urgent. */
    Urgency urgencyToTell() {
        return overrides == null ? urgency : urgency.orMore(overrides.getFirst().urgency());
    }

    /** The same with what clinicians have put in the place of the computed urgency. */
    AssessmentView with(List<Judgement> overrides) {
        return new AssessmentView(
                id,
                subject,
                clinic,
                locale,
                status,
                scoredAt,
                scoring,
                reason,
                recall,
                urgency,
                within,
                score,
                careSetting,
                inScope,
                conditions,
                pathways,
                findings,
                notUnderstood,
                redFlags,
                contraindications,
                severity,
                advice,
                explanation,
                questions,
                counterfactuals,
                evidence,
                digest,
                follows,
                overrides.isEmpty() ? null : List.copyOf(overrides),
                notice,
                knowledge);
    }
}
