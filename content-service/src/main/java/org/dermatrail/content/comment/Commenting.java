package org.dermatrail.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dermatrail.content.audit.AuditTrail;
import org.dermatrail.content.audit.Deed;
import org.dermatrail.content.audit.Word;
import org.dermatrail.content.manuscript.ControlCharacters;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.publishing.Desk;
import org.dermatrail.content.publishing.DraftOnDesk;
import org.dermatrail.content.publishing.TextKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Talk about the draft on the desk. */
@ApplicationScoped
class Commenting {

    private static final int LONGEST = 5000;

    /** How it ended. */
    sealed interface Outcome {

        record Said(CommentView comment) implements Outcome {}

        record Unknown() implements Outcome {}

        record Invalid(List<FieldFault> faults) implements Outcome {}

        /** The key stands for another remark. */
        record KeyReused() implements Outcome {}
    }

    /** What somebody says. */
    record Remark(
            @Nullable String section,
            @Schema(required = true) @Nullable String text,
            @Nullable UUID inReplyTo) {}

    private final Desk desk;
    private final Comments comments;
    private final AuditTrail audit;
    private final InstantSource clock;

    Commenting(Desk desk, Comments comments, AuditTrail audit, InstantSource clock) {
        this.desk = desk;
        this.comments = comments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says something, once for each idempotency key of its author, also when the draft has left the desk meanwhile.
     *
     * @param sentUnder the key, null where the author does not mind saying it twice
     */
    @Transactional
    Outcome say(TextKey key, Remark remark, String author, @Nullable String sentUnder) {
        DraftOnDesk draft = desk.take(key).orElse(null);
        Comment before = sentUnder == null ? null : comments.under(key, author, sentUnder);
        if (before != null) {
            return before.says(remark) ? new Outcome.Said(CommentView.of(before, null)) : new Outcome.KeyReused();
        }
        if (draft == null) {
            return new Outcome.Unknown();
        }
        Comment answered = remark.inReplyTo() == null ? null : comments.on(draft.id(), remark.inReplyTo());
        List<FieldFault> faults = faults(remark, draft, answered);
        String text = remark.text();
        if (text == null || !faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        Instant at = clock.instant();
        Comment comment = answered == null
                ? new Comment(draft, remark.section(), text, author, at)
                : new Comment(answered, text, author, at);
        comments.persistAndFlush(comment.under(sentUnder));
        note(comment, Word.COMMENT, author, at);
        return new Outcome.Said(CommentView.of(comment, null));
    }

    /** Notes that nothing remains to be done about a comment; saying it again changes nothing. */
    @Transactional
    Outcome resolve(TextKey key, UUID id, String by) {
        DraftOnDesk draft = desk.take(key).orElse(null);
        Comment comment = draft == null ? null : comments.on(draft.id(), id);
        if (comment == null) {
            return new Outcome.Unknown();
        }
        Instant at = clock.instant();
        if (comment.resolve(by, at)) {
            comments.flush();
            note(comment, Word.RESOLVE_COMMENT, by, at);
        }
        return new Outcome.Said(CommentView.of(comment, null));
    }

    /** A page of what was said about the draft on the desk; null where there is none. */
    @Transactional
    @Nullable
    List<CommentView> onDesk(TextKey key, Keyset keyset) {
        DraftOnDesk draft = desk.look(key).orElse(null);
        return draft == null
                ? null
                : comments.on(draft.id(), keyset).stream()
                        .map(comment -> CommentView.of(comment, null))
                        .toList();
    }

    /** A page of what was ever said about an article's texts, each with the revision that its draft became. */
    @Transactional
    List<CommentView> about(String slug, Keyset keyset) {
        var revisions = audit.publishedDrafts(slug);
        return comments.about(slug, keyset).stream()
                .map(comment -> CommentView.of(comment, revisions.get(comment.draft())))
                .toList();
    }

    private void note(Comment comment, Word step, String actor, Instant at) {
        String locale = comment.locale().isEmpty() ? null : comment.locale();
        audit.append(List.of(new Deed(comment.slug(), locale, comment.draft(), null, step, actor, at, null)));
    }

    private static List<FieldFault> faults(Remark remark, DraftOnDesk draft, @Nullable Comment answered) {
        List<FieldFault> faults = new ArrayList<>(textFaults(remark.text()));
        if (remark.inReplyTo() != null && answered == null) {
            faults.add(new FieldFault("/inReplyTo", "must be a comment on this draft"));
        }
        String section = remark.section();
        if (section != null && answered != null && !section.equals(answered.section())) {
            faults.add(new FieldFault("/section", "must be the section of the comment that is answered"));
        } else if (section != null && answered == null && !draft.sections().contains(section)) {
            faults.add(new FieldFault("/section", "must be a section of the draft"));
        }
        return faults;
    }

    private static List<FieldFault> textFaults(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of(new FieldFault("/text", "must not be blank"));
        }
        if (text.length() > LONGEST) {
            return List.of(new FieldFault("/text", "must have at most " + LONGEST + " characters"));
        }
        return ControlCharacters.areIn(text)
                ? List.of(new FieldFault("/text", "must not hold control characters"))
                : List.of();
    }
}
