package org.dermatrail.content.publishing;

import java.util.List;
import java.util.Optional;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.quality.Finding;

/** How a step ended. Everything but the first five changed nothing. */
public sealed interface Outcome {

    /** The tag of the draft as it is now, where the step began or changed one. */
    default Optional<String> draftTag() {
        if (this instanceof Begun begun) {
            return Optional.of(begun.tag());
        }
        return this instanceof Saved saved ? Optional.of(saved.tag()) : Optional.empty();
    }

    /** A draft was begun. */
    record Begun(DraftView draft, String tag, TextKey key) implements Outcome {

        /** What its address has after the path. */
        String query() {
            return key.isTranslation() ? "?locale=" + key.locale() : "";
        }
    }

    /** A draft went on. */
    record Saved(DraftView draft, String tag) implements Outcome {}

    /** Readers see a change. */
    record Changed(String slug, int revision, String state) implements Outcome {}

    /** Readers get the article in a further language, or in better words of it. */
    record Translated(String slug, String locale, int revision, String state) implements Outcome {}

    /** A draft was given up. */
    record Discarded() implements Outcome {}

    /** There is no such draft or article. */
    record Unknown() implements Outcome {}

    /** The article to be begun is there already, or somebody is writing it. */
    record Exists() implements Outcome {}

    /** Values are refused. */
    record Invalid(List<FieldFault> faults) implements Outcome {}

    /** The caller has seen another version. */
    record Stale(String tag) implements Outcome {}

    /** The caller has read another revision of the article than the current one. */
    record Superseded() implements Outcome {}

    /** The draft to be opened is there already. */
    record Open() implements Outcome {}

    /** Not in this state. */
    record WrongStep(String state, List<String> allowed) implements Outcome {

        static WrongStep from(Stage stage) {
            return new WrongStep(stage.word(), Step.possibleFrom(stage));
        }
    }

    /** Readers have got the draft already; the steps are those that the article allows now. */
    record Departed(int revision, List<String> allowed) implements Outcome {}

    /** Whoever wrote it may not judge it. */
    record OwnWork() implements Outcome {}

    /** The text has faults that hold its publication up. */
    record Blocked(List<Finding> findings) implements Outcome {}

    /** The article has moved on since the draft was written. */
    record OutOfDate() implements Outcome {}
}
