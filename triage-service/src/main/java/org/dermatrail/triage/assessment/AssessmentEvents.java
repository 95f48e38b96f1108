package org.dermatrail.triage.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.outbox.Event;
import org.dermatrail.triage.outbox.Topics;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.scoring.Citation;
import org.dermatrail.triage.scoring.RedFlag;
import org.dermatrail.triage.scoring.Scoring;
import org.dermatrail.triage.wire.Wire;
import org.jspecify.annotations.Nullable;

/** What the service announces of its assessments: ids and results, neither a person's words nor their pseudonym. */
final class AssessmentEvents {

    static final String SCORED = "org.dermatrail.triage.assessment.scored.v1";
    static final String RESCORED = "org.dermatrail.triage.assessment.rescored.v1";
    static final String OVERRIDDEN = "org.dermatrail.triage.course.overridden.v1";
    static final String CLOSED = "org.dermatrail.triage.assessment.closed.v1";

    private AssessmentEvents() {}

    /** @param before the urgency of the scoring before, null for the first */
    static Event scored(
            Assessment assessment,
            ScoringEntry entry,
            Scoring scoring,
            @Nullable Urgency before,
            @Nullable String cause,
            StoredForm form) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("assessment", assessment.id);
        data.put("clinic", assessment.clinic);
        data.put("scoring", entry.number);
        data.put("reason", entry.reason);
        data.put("recall", entry.recall);
        data.put("status", assessment.status);
        data.put("urgency", entry.urgency);
        data.put("previousUrgency", before == null ? null : Wire.name(before));
        data.put("direction", before == null ? null : Wire.name(Direction.of(before, scoring.urgency())));
        data.put("score", entry.score);
        data.put("inScope", scoring.inScope());
        data.put("conditions", scoring.conditions());
        data.put(
                "redFlags",
                scoring.redFlags().stream().map(RedFlag::id).distinct().toList());
        data.put(
                "claims",
                scoring.citations().stream().map(AssessmentEvents::claim).toList());
        data.put("scoredAt", entry.scoredAt);
        return event(assessment, before == null ? SCORED : RESCORED, entry.recall, cause, data, form);
    }

    /** Tells that an assessment rests on nothing any more: it was closed, or its subject erased. */
    static Event closed(Assessment assessment, Instant now, StoredForm form) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("assessment", assessment.id);
        data.put("clinic", assessment.clinic);
        data.put("scoring", assessment.scoring);
        data.put("status", Assessment.CLOSED);
        data.put("closedAt", now);
        return new Event(
                Topics.ASSESSMENT,
                assessment.id.toString(),
                UuidCreator.getTimeOrderedEpoch(),
                CLOSED,
                assessment.id.toString(),
                now,
                null,
                null,
                form.write(data));
    }

    /**
     * Tells that a clinician has put an urgency of their own beside the computed one, or that a follow-up took it over;
     * the reason stays here.
     */
    static Event overridden(Assessment assessment, AssessmentView.Judgement judgement, StoredForm form) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("assessment", assessment.id);
        data.put("clinic", assessment.clinic);
        data.put("scoring", judgement.scoring());
        data.put("urgency", Wire.name(judgement.urgency()));
        data.put("computed", Wire.name(judgement.computed()));
        data.put("direction", Wire.name(Direction.of(judgement.computed(), judgement.urgency())));
        data.put("overriddenAt", judgement.at());
        boolean isLate = judgement.at().isAfter(assessment.scoredAt);
        if (judgement.carriedFrom() != null) {
            data.put("carriedFrom", judgement.carriedFrom());
        }
        return new Event(
                Topics.COURSE,
                assessment.id.toString(),
                UuidCreator.getTimeOrderedEpoch(),
                OVERRIDDEN,
                assessment.id.toString(),
                judgement.carriedFrom() == null || isLate ? judgement.at() : assessment.scoredAt,
                null,
                null,
                form.write(data));
    }

    private static Event event(
            Assessment assessment,
            String type,
            @Nullable UUID recall,
            @Nullable String cause,
            Map<String, Object> data,
            StoredForm form) {
        return new Event(
                Topics.ASSESSMENT,
                assessment.id.toString(),
                UuidCreator.getTimeOrderedEpoch(),
                type,
                assessment.id.toString(),
                assessment.scoredAt,
                recall == null ? null : recall.toString(),
                cause,
                form.write(data));
    }

    private static Map<String, Object> claim(Citation citation) {
        return Map.of("article", citation.article(), "revision", citation.revision(), "claim", citation.claim());
    }
}
