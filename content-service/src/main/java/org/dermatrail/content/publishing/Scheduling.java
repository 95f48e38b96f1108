package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.publishing.Stage.Scheduled;
import org.jspecify.annotations.Nullable;

/**
 * Approved drafts that wait for their time. When it has come and something speaks against a draft, it goes back to the
 * approved ones with a remark, once: it is neither lost nor tried again.
 */
@ApplicationScoped
public class Scheduling {

    private static final Duration FARTHEST = Duration.ofDays(3660);
    private static final int AT_A_TIME = 50;

    private final Drafts drafts;
    private final Clearance clearance;
    private final LastLook lastLook;
    private final Release release;
    private final Trail trail;

    Scheduling(Drafts drafts, Clearance clearance, LastLook lastLook, Release release, Trail trail) {
        this.drafts = drafts;
        this.clearance = clearance;
        this.lastLook = lastLook;
        this.release = release;
        this.trail = trail;
    }

    /** Has the draft published at that time, in the name of whoever asks for it. */
    @Transactional
    Outcome schedule(TextKey key, Expected expected, String time, Actor actor) {
        Instant now = trail.now();
        Instant at = parsed(time);
        if (at == null || !at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
            return new Outcome.Invalid(List.of(new FieldFault(
                    "/at", "must be a time in the future, within ten years, such as 2026-12-01T08:00:00Z")));
        }
        return drafts.step(
                key,
                Step.SCHEDULE,
                expected,
                draft -> objection(draft).map(Clearance.Objection::outcome).orElseGet(() -> {
                    draft.take(Step.SCHEDULE, new Step.Act(actor.name(), null, at), now);
                    trail.step(draft, Step.SCHEDULE, actor, "for " + at, now);
                    return drafts.saved(draft);
                }));
    }

    /** Takes the time away from the draft, which stays approved. */
    @Transactional
    Outcome unschedule(TextKey key, Expected expected, Actor actor) {
        return drafts.step(key, Step.UNSCHEDULE, expected, draft -> {
            Instant now = trail.now();
            draft.take(Step.UNSCHEDULE, new Step.Act(actor.name(), null, now), now);
            trail.step(draft, Step.UNSCHEDULE, actor, null, now);
            return drafts.saved(draft);
        });
    }

    /** Some texts whose time has come, the longest overdue first. */
    @Transactional
    public List<TextKey> due(Instant now) {
        return drafts.dueAt(now, AT_A_TIME);
    }

    /** Publishes the text if its time has come and nobody else, such as another replica, works on its slug. */
    @Transactional
    public void publishDue(TextKey key, Instant now) {
        dueDraft(key, now).ifPresent(draft -> {
            Optional<Clearance.Objection> objection = objection(draft);
            if (objection.isPresent()) {
                hold(draft, objection.get().remark());
            } else if (draft.stage() instanceof Scheduled scheduled) {
                release.release(draft, new Actor(scheduled.scheduler(), null), "scheduled for " + scheduled.at());
                drafts.delete(draft);
            }
        });
    }

    /** Puts a text back whose publication failed, so that one fault does not come again every second. */
    @Transactional
    public void giveUp(TextKey key, Instant now) {
        dueDraft(key, now).ifPresent(draft -> hold(draft, "A fault of the service kept it back; publish it again."));
    }

    private Optional<Draft> dueDraft(TextKey key, Instant now) {
        return drafts.tryLock(key.slug())
                ? drafts.of(key)
                        .filter(draft -> draft.stage() instanceof Scheduled scheduled
                                && !scheduled.at().isAfter(now))
                : Optional.empty();
    }

    private Optional<Clearance.Objection> objection(Draft draft) {
        return clearance.objection(draft).or(() -> lastLook.objection(draft));
    }

    private static @Nullable Instant parsed(String time) {
        try {
            return Instant.parse(time).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private void hold(Draft draft, String why) {
        Instant at = trail.now();
        String remark = "Not published as scheduled. " + why;
        draft.take(Step.HOLD, new Step.Act(Actor.TIMETABLE.name(), remark, at), at);
        trail.step(draft, Step.HOLD, Actor.TIMETABLE, remark, at);
    }
}
