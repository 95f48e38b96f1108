package org.dermatrail.content.publishing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.publishing.Stage.Approved;
import org.dermatrail.content.publishing.Stage.InReview;
import org.dermatrail.content.publishing.Stage.Writing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A text on its way to become a revision, with everybody who had a hand in it. */
@Entity
@Table(name = "draft")
class Draft {

    @Id
    private UUID id;

    private String slug;

    @JdbcTypeCode(SqlTypes.JSON)
    private Manuscript manuscript;

    /** The latest change of the article that the writer could see; 0 for a new article. */
    private int base;

    private String stage;

    private String author;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> editors;

    private @Nullable String submitter;

    private @Nullable String reviewer;

    private @Nullable String remark;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    Draft() {}

    Draft(Manuscript manuscript, int base, String author, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch(at);
        this.slug = manuscript.slug();
        this.manuscript = manuscript;
        this.base = base;
        this.stage = new Writing(null).word();
        this.author = author;
        this.editors = List.of(author);
        this.begunAt = at;
        this.changedAt = at;
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    Manuscript manuscript() {
        return manuscript;
    }

    int base() {
        return base;
    }

    String author() {
        return author;
    }

    List<String> editors() {
        return editors;
    }

    /** The entity tag, different for every version of every draft there ever was. */
    String tag() {
        return id + "." + version;
    }

    Stage stage() {
        return switch (stage) {
            case "in_review" -> new InReview(submitter == null ? author : submitter);
            case "approved" -> new Approved(Objects.requireNonNull(reviewer));
            case "draft" -> new Writing(remark);
            default -> throw new IllegalStateException("A draft cannot be " + stage);
        };
    }

    /** Whether this person had a hand in the text. */
    boolean isBy(String person) {
        return editors.contains(person);
    }

    /** Another text in its place, written in sight of the article's latest change. */
    void edit(Manuscript changed, int seen, String editor, Instant at) {
        manuscript = changed;
        base = seen;
        TreeSet<String> hands = new TreeSet<>(editors);
        hands.add(editor);
        editors = List.copyOf(hands);
        changedAt = at;
    }

    void take(Step step, String by, @Nullable String why, Instant at) {
        Stage next = step.take(stage(), by, why);
        stage = next.word();
        submitter = null;
        reviewer = null;
        remark = null;
        switch (next) {
            case Writing writing -> remark = writing.remark();
            case InReview review -> submitter = review.submitter();
            case Approved approved -> reviewer = approved.reviewer();
        }
        changedAt = at;
    }
}
