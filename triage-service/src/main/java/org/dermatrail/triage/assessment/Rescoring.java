package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.dermatrail.triage.assessment.Assessments.Resting;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.outbox.Event;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.proof.Edition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Scores assessments again because what they rest on has changed, within the running transaction. */
@ApplicationScoped
public class Rescoring {

    private static final Logger LOG = Logger.getLogger(Rescoring.class);

    private final Assessments assessments;
    private final Scorer scorer;
    private final StoredForm form;
    private final EvidenceProjection evidence;
    private final Outbox outbox;
    private final InstantSource clock;

    Rescoring(
            Assessments assessments,
            Scorer scorer,
            StoredForm form,
            EvidenceProjection evidence,
            Outbox outbox,
            InstantSource clock) {
        this.assessments = assessments;
        this.scorer = scorer;
        this.form = form;
        this.evidence = evidence;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What sets it off.
     *
     * @param cause the id of the event behind it
     * @param reason why an assessment that rested on these claims is scored again
     */
    public record Occasion(UUID recall, @Nullable String cause, Function<Collection<String>, Reason> reason) {}

    /** How many moved which way; {@code failed} could not be scored and stand as they were. */
    public record Tally(int raised, int lowered, int failed) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Direction direction) {
            return switch (direction) {
                case RAISED -> new Tally(raised + 1, lowered, failed);
                case LOWERED -> new Tally(raised, lowered + 1, failed);
                case UNCHANGED -> this;
            };
        }

        Tally plusFailed() {
            return new Tally(raised, lowered, failed + 1);
        }
    }

    /** Scores these again and writes what changed. @return the tally of each clinic */
    public Map<String, Tally> rescore(Collection<UUID> ids, Occasion occasion) {
        EvidenceProjection.Known known = evidence.hold();
        Edition edition = scorer.edition(known);
        Instant now = clock.instant();
        Map<String, Tally> tallies = new TreeMap<>();
        List<Resting> resting = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        Map<UUID, Set<String>> reliedOn = assessments.reliedOn(ids);
        for (Assessment assessment : assessments.locked(ids)) {
            if (!assessment.isOpen()) {
                continue;
            }
            Tally tally = tallies.getOrDefault(assessment.clinic, Tally.NONE);
            Scored scored = score(assessment, edition, known);
            if (scored == null) {
                tallies.put(assessment.clinic, tally.plusFailed());
                continue;
            }
            Urgency before = assessment.currentUrgency();
            Reason reason = occasion.reason().apply(reliedOn.getOrDefault(assessment.id, Set.of()));
            Optional<ScoringEntry> entry = assessment.rescore(scored, reason, occasion.recall(), now);
            if (entry.isPresent()) {
                assessments.add(entry.get());
                resting.add(new Resting(assessment.id, assessment.clinic, scored.reliesOn()));
                events.add(AssessmentEvents.scored(
                        assessment, entry.get(), scored.scoring(), before, occasion.cause(), form));
            }
            tallies.put(
                    assessment.clinic,
                    tally.plus(Direction.of(before, scored.scoring().urgency())));
        }
        assessments.rest(resting);
        outbox.append(events);
        return tallies;
    }

    private @Nullable Scored score(Assessment assessment, Edition edition, EvidenceProjection.Known known) {
        try {
            return scorer.score(form.report(assessment), edition, known);
        } catch (RuntimeException defect) {
            LOG.errorf(
                    "Assessment %s could not be scored again: %s",
                    assessment.id, defect.getClass().getName());
            return null;
        }
    }
}
