package org.dermatrail.content.publishing;

import java.util.List;
import java.util.Optional;
import org.dermatrail.content.problem.FieldFault;

/** How a step ended. Everything but the first three changed nothing. */
public sealed interface Outcome {

    /** The tag of the draft as it is now, where the step began or changed one. */
    default Optional<String> draftTag() {
        if (this instanceof Begun begun) {
            return Optional.of(begun.tag());
        }
        return this instanceof Saved saved ? Optional.of(saved.tag()) : Optional.empty();
    }

    /** A draft was begun. */
    record Begun(DraftView draft, String tag) implements Outcome {}

    /** A draft went on. */
    record Saved(DraftView draft, String tag) implements Outcome {}

    /** Readers see a change. */
    record Changed(String slug, int revision, String state) implements Outcome {}

    /** There is no such draft or article. */
    record Unknown() implements Outcome {}

    /** The article to be begun is there already, or somebody is writing it. */
    record Exists() implements Outcome {}

    /** Values are refused. */
    record Invalid(List<FieldFault> faults) implements Outcome {}

    /** The caller has seen another version. */
    record Stale(String tag) implements Outcome {}

    /** Not in this state. */
    record WrongStep(String state, List<String> allowed) implements Outcome {}

    /** Whoever wrote it may not judge it. */
    record OwnWork() implements Outcome {}

    /** The article has moved on since the draft was written. */
    record OutOfDate() implements Outcome {}
}
