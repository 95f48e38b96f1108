package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Gives readers what was approved, at once. */
@ApplicationScoped
public class Publishing {

    private final Drafts drafts;
    private final Clearance clearance;
    private final LastLook lastLook;
    private final Release release;

    Publishing(Drafts drafts, Clearance clearance, LastLook lastLook, Release release) {
        this.drafts = drafts;
        this.clearance = clearance;
        this.lastLook = lastLook;
        this.release = release;
    }

    /** Makes the approved draft the current revision, or the current translation into its language. */
    @Transactional
    public Outcome publish(TextKey key, Expected expected, Actor actor) {
        return publish(key, expected, null, actor);
    }

    /** The same, with a reviewer's reason to do so in spite of what the quality gate found. */
    @Transactional
    Outcome publish(TextKey key, Expected expected, @Nullable String override, Actor actor) {
        return drafts.step(
                key,
                Step.PUBLISH,
                expected,
                draft -> clearance
                        .objection(draft)
                        .map(Clearance.Objection::outcome)
                        .orElseGet(() -> switch (lastLook.look(draft, override, actor)) {
                            case LastLook.Verdict.HeldUp heldUp -> heldUp.outcome();
                            case LastLook.Verdict.Free free -> {
                                Outcome released = release.release(draft, actor, free.inSpiteOf());
                                drafts.delete(draft);
                                yield released;
                            }
                        }));
    }
}
