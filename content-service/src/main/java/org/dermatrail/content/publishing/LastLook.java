package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.quality.Finding;
import org.dermatrail.content.quality.Inspecting;
import org.dermatrail.content.quality.People;
import org.jspecify.annotations.Nullable;

/**
 * The last look before readers get a text. What the quality gate finds holds it up, unless somebody who did not write it
 * says why it has to go out nevertheless; that reason, and what it was given for, stay in the audit.
 */
@ApplicationScoped
class LastLook {

    private final Inspecting inspecting;
    private final Trail trail;

    LastLook(Inspecting inspecting, Trail trail) {
        this.inspecting = inspecting;
        this.trail = trail;
    }

    /**
     * Why the draft must not be published; nothing if it may be.
     *
     * @param override a reviewer's reason to publish in spite of the findings
     */
    Optional<Outcome> objection(Draft draft, String reviewer, @Nullable String override, Actor actor, Instant at) {
        List<Finding> blocking = inspecting
                .inspect(draft.manuscript(), new People(draft.author(), reviewer, false))
                .blocking();
        if (override == null) {
            return blocking.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Blocked(blocking));
        }
        List<FieldFault> faults = blocking.isEmpty()
                ? List.of(new FieldFault("/override", "is only for a draft that the quality gate holds up"))
                : Reason.faults("/override", override);
        if (!faults.isEmpty()) {
            return Optional.of(new Outcome.Invalid(faults));
        }
        if (draft.isBy(actor.name())) {
            return Optional.of(new Outcome.OwnWork());
        }
        String codes = blocking.stream()
                .map(finding -> finding.concern().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        trail.step(draft, "override", actor, codes + ": " + override, at);
        return Optional.empty();
    }
}
