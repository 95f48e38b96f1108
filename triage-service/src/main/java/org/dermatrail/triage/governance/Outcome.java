package org.dermatrail.triage.governance;

import java.util.List;
import org.dermatrail.triage.pathway.Remark;
import org.dermatrail.triage.scoring.Rehearsal;

/** How a step ended. Everything but the first four changed nothing. */
sealed interface Outcome {

    /** A draft was begun. */
    record Begun(DraftView draft) implements Outcome {}

    /** A draft went on. */
    record Saved(DraftView draft) implements Outcome {}

    /** A draft was given up. */
    record Discarded() implements Outcome {}

    /**
     * Other pathways score from now on.
     *
     * @param tag of the pathway as it is now
     */
    record Changed(VersionView version, String tag) implements Outcome {}

    /** There is no such pathway, version or draft. */
    record Unknown() implements Outcome {}

    /** The draft to be begun is there already. */
    record Exists() implements Outcome {}

    /** Nobody said which version is meant. */
    record Unsaid() implements Outcome {}

    /** The caller has seen another version. */
    record Stale() implements Outcome {}

    /** Not in this state. */
    record WrongStep(State state, List<String> allowed) implements Outcome {

        static WrongStep from(State state) {
            return new WrongStep(state, Step.possibleFrom(state));
        }
    }

    /** Whoever wrote it may not judge it. */
    record OwnWork() implements Outcome {}

    /** It cannot be read, or the checks hold it up. */
    record Refused(List<Remark> remarks) implements Outcome {}

    /** There was a version of this number already; the remark says which is free. */
    record NumberTaken(Remark remark) implements Outcome {}

    /** It is checked for every report, so it can be replaced and never taken away. */
    record AlwaysChecked() implements Outcome {}

    /** Cases of other pathways would lose urgency or a red flag, or come out wrong, without it. */
    record Needed(List<Rehearsal.Failure> needing) implements Outcome {}
}
