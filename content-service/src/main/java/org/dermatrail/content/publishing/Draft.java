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
import org.dermatrail.content.publishing.Stage.Scheduled;
import org.dermatrail.content.publishing.Stage.Writing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A text on its way to readers, with everybody who had a hand in it. */
@Entity
@Table(name = "draft")
class Draft {

    @Id
    private UUID id;

    private String slug;

    /** The language of a translation, empty for the article's own text. */
    private String locale;

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

    private @Nullable String scheduler;

    @Column(name = "publish_at")
    private @Nullable Instant publishAt;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    Draft() {}

    Draft(TextKey key, Manuscript manuscript, int base, String author, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch(at);
        this.slug = key.slug();
        this.locale = key.locale();
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

    TextKey key() {
        return new TextKey(slug, locale);
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

    Stage.Pending stage() {
        return switch (stage) {
            case "in_review" -> new InReview(submitter == null ? author : submitter);
            case "approved" -> new Approved(Objects.requireNonNull(reviewer), remark);
            case "scheduled" ->
                new Scheduled(
                        Objects.requireNonNull(reviewer),
                        Objects.requireNonNull(scheduler),
                        Objects.requireNonNull(publishAt));
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

    /** Takes a step that leaves it a draft. */
    void take(Step step, Step.Act act, Instant at) {
        Stage next = step.take(stage(), act);
        stage = next.word();
        submitter = null;
        reviewer = null;
        remark = null;
        scheduler = null;
        publishAt = null;
        switch (next) {
            case Writing writing -> remark = writing.remark();
            case InReview review -> submitter = review.submitter();
            case Approved approved -> {
                reviewer = approved.reviewer();
                remark = approved.remark();
            }
            case Scheduled scheduled -> {
                reviewer = scheduled.reviewer();
                scheduler = scheduled.scheduler();
                publishAt = scheduled.at();
            }
            case Stage.Settled over -> throw new IllegalStateException("What is " + over.word() + " is no draft");
        }
        changedAt = at;
    }
}
