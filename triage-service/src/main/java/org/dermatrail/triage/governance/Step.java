package org.dermatrail.triage.governance;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dermatrail.triage.wire.Wire;

/**
 * The life of a pathway's text as one table: from which states a step may be taken.
 *
 * <pre>
 *   begin -> draft --submit--> in_review --approve--> approved --activate--> active --retire--> retired
 *            ^   ^                 |                     |       ^             |                   |
 *            edit +----reject------+-------reject--------+       |             v supersede         |
 *                                                                +-------- superseded              |
 *            a release: offered ---------------activate----------+                                 |
 *                                                                +------------activate-------------+
 * </pre>
 *
 * <p>{@code discard} ends a draft. Whoever wrote a draft may not approve it.
 */
enum Step {
    BEGIN(Set.of()),
    EDIT(Set.of(State.DRAFT)),
    SUBMIT(Set.of(State.DRAFT)),
    APPROVE(Set.of(State.IN_REVIEW)),
    REJECT(Set.of(State.IN_REVIEW, State.APPROVED)),
    DISCARD(Set.of(State.DRAFT, State.IN_REVIEW, State.APPROVED)),
    ACTIVATE(Set.of(State.APPROVED, State.OFFERED, State.SUPERSEDED, State.RETIRED)),
    RETIRE(Set.of(State.ACTIVE)),
    /** A release brought it; nobody has to ask. */
    SHIP(Set.of());

    private final Set<State> from;

    Step(Set<State> from) {
        this.from = from;
    }

    boolean isPossibleFrom(State state) {
        return from.contains(state);
    }

    /** The words of the steps that people can ask for now. */
    static List<String> possibleFrom(State state) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleFrom(state))
                .map(Wire::name)
                .toList();
    }
}
