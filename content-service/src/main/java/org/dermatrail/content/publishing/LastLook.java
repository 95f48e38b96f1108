package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.quality.Finding;
import org.dermatrail.content.quality.Inspecting;
import org.dermatrail.content.quality.People;
import org.jspecify.annotations.Nullable;

/**
 * The last look at the words before readers get them. What the quality gate finds holds them up, unless somebody who did
 * not write them says why they have to go out nevertheless; that reason, and what it was given for, stay in the audit.
 */
@ApplicationScoped
class LastLook {

    /** What the look ends with. */
    sealed interface Verdict {

        /**
         * Readers may get it.
         *
         * @param inSpiteOf the findings that a reviewer overrode and the reason, null where there were none
         */
        record Free(@Nullable String inSpiteOf) implements Verdict {}

        /** They may not, and this is the answer. */
        record HeldUp(Outcome outcome) implements Verdict {}
    }

    private final Inspecting inspecting;

    LastLook(Inspecting inspecting) {
        this.inspecting = inspecting;
    }

    /** @param override a reviewer's reason to publish in spite of the findings */
    Verdict look(Draft draft, @Nullable String override, Actor actor) {
        List<Finding> blocking = blocking(draft);
        if (override == null) {
            return blocking.isEmpty() ? new Verdict.Free(null) : new Verdict.HeldUp(new Outcome.Blocked(blocking));
        }
        List<FieldFault> faults = blocking.isEmpty()
                ? List.of(new FieldFault("/override", "is only for a draft that the quality gate holds up"))
                : Reason.faults("/override", override);
        if (!faults.isEmpty()) {
            return new Verdict.HeldUp(new Outcome.Invalid(faults));
        }
        return draft.isBy(actor.name())
                ? new Verdict.HeldUp(new Outcome.OwnWork())
                : new Verdict.Free("in spite of " + codes(blocking) + ": " + override);
    }

    /** What speaks against a draft that is to be published by itself. */
    Optional<Clearance.Objection> objection(Draft draft) {
        List<Finding> blocking = blocking(draft);
        return blocking.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clearance.Objection(
                        new Outcome.Blocked(blocking), "The quality gate holds it up: " + codes(blocking) + "."));
    }

    private List<Finding> blocking(Draft draft) {
        return inspecting
                .inspect(draft.manuscript(), new People(draft.author(), Step.reviewerOf(draft.stage()), false))
                .blocking();
    }

    private static String codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.concern().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
