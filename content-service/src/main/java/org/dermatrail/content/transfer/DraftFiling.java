package org.dermatrail.content.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.publishing.Actor;
import org.dermatrail.content.publishing.Drafting;
import org.dermatrail.content.publishing.Expected;
import org.dermatrail.content.publishing.TextKey;

/**
 * Turns a line into a draft by the steps that an editor would take. A draft that an earlier import made is changed only
 * while nobody else has touched it.
 */
@ApplicationScoped
class DraftFiling {

    private final Drafting drafting;

    DraftFiling(Drafting drafting) {
        this.drafting = drafting;
    }

    /** What became of a line. */
    sealed interface Outcome {

        /** A draft says what the line says. */
        record Filed(String tag) implements Outcome {}

        record Refused(List<FieldFault> errors) implements Outcome {}
    }

    Outcome file(Entry.Sound entry, Verdict.Revise revise, Actor actor) {
        var outcome = step(entry, revise, actor);
        if (outcome instanceof org.dermatrail.content.publishing.Outcome.Invalid invalid) {
            return new Outcome.Refused(Entry.inLine(invalid.faults()));
        }
        Optional<String> tag = outcome.draftTag();
        return tag.<Outcome>map(Outcome.Filed::new)
                .orElseGet(() -> new Outcome.Refused(List.of(new FieldFault(
                        "/article/slug",
                        "belongs to a draft that was changed here, is being reviewed or was published over"))));
    }

    private org.dermatrail.content.publishing.Outcome step(Entry.Sound entry, Verdict.Revise revise, Actor actor) {
        TextKey key = TextKey.own(entry.article().slug());
        if (drafting.draft(key).isPresent()) {
            String tag = revise.draft() == null ? "" : revise.draft();
            return drafting.edit(key, entry.article(), new Expected.OneOf(Set.of(tag)), actor);
        }
        return revise.next() == 1
                ? drafting.create(entry.article(), actor)
                : drafting.open(key, entry.article(), actor);
    }
}
