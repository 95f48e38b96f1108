package org.dermatrail.content.comment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.dermatrail.content.publishing.DraftOnDesk;
import org.jspecify.annotations.Nullable;

/** A remark about a draft or one of its sections. */
@Entity
@Table(name = "comment")
class Comment {

    @Id
    private UUID id;

    private String slug;

    private String locale;

    private UUID draft;

    private @Nullable String section;

    private String text;

    @Column(name = "in_reply_to")
    private @Nullable UUID inReplyTo;

    private String author;

    private Instant at;

    @Column(name = "resolved_by")
    private @Nullable String resolvedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "idempotency_key")
    private @Nullable String idempotencyKey;

    @SuppressWarnings("NullAway.Init")
    Comment() {}

    Comment(DraftOnDesk draft, @Nullable String section, String text, String author, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch(at);
        this.slug = draft.key().slug();
        this.locale = draft.key().locale();
        this.draft = draft.id();
        this.section = section;
        this.text = text;
        this.author = author;
        this.at = at;
    }

    /** An answer to another one, about the same section. */
    Comment(Comment answered, String text, String author, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch(at);
        this.slug = answered.slug;
        this.locale = answered.locale;
        this.draft = answered.draft;
        this.section = answered.section;
        this.text = text;
        this.inReplyTo = answered.id;
        this.author = author;
        this.at = at;
    }

    /** Remembers the key that it was sent under. */
    Comment under(@Nullable String key) {
        idempotencyKey = key;
        return this;
    }

    /** Whether it is what the remark says; an answer is about the section of what it answers, named or not. */
    boolean says(Commenting.Remark remark) {
        boolean sameSection = remark.section() == null
                ? inReplyTo != null || section == null
                : remark.section().equals(section);
        return sameSection && text.equals(remark.text()) && Objects.equals(inReplyTo, remark.inReplyTo());
    }

    UUID id() {
        return id;
    }

    UUID draft() {
        return draft;
    }

    String slug() {
        return slug;
    }

    String locale() {
        return locale;
    }

    @Nullable
    String section() {
        return section;
    }

    String text() {
        return text;
    }

    @Nullable
    UUID inReplyTo() {
        return inReplyTo;
    }

    String author() {
        return author;
    }

    Instant at() {
        return at;
    }

    @Nullable
    String resolvedBy() {
        return resolvedBy;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    /** Notes that nothing remains to be done about it; false where that was noted before. */
    boolean resolve(String by, Instant when) {
        if (resolvedBy != null) {
            return false;
        }
        resolvedBy = by;
        resolvedAt = when;
        return true;
    }
}
