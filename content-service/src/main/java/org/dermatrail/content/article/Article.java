package org.dermatrail.content.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article that was published at least once: which revision is current, or why there is none. Every change takes the
 * next revision number, a withdrawal too, so that whoever hears of changes late or twice can order them by that number.
 */
@Entity
@Table(name = "article")
public class Article {

    private static final String PUBLISHED = "published";
    private static final String WITHDRAWN = "withdrawn";

    @Id
    private String slug;

    private String standing;

    private int revision;

    private @Nullable String reason;

    private @Nullable String successor;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** The revision of which it was announced that somebody has to look at it again. */
    @Column(name = "review_announced")
    private @Nullable Integer reviewAnnounced;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    /** An article with its first revision. */
    public Article(String slug, String publisher, Instant at) {
        this.slug = slug;
        this.standing = PUBLISHED;
        this.revision = 1;
        this.changedBy = publisher;
        this.changedAt = at;
    }

    public String slug() {
        return slug;
    }

    /** The number of the latest change, be it a revision or a withdrawal. */
    public int revision() {
        return revision;
    }

    public Standing standing() {
        return standing.equals(PUBLISHED)
                ? new Standing.Published(revision)
                : new Standing.Withdrawn(revision, changedAt, changedBy, reason == null ? "" : reason, successor);
    }

    /** Makes a further revision current and says which change that is. */
    public ArticleChange publish(String publisher, Instant at) {
        ArticleChange change = standing.equals(PUBLISHED) ? ArticleChange.REVISED : ArticleChange.PUBLISHED;
        standing = PUBLISHED;
        reason = null;
        successor = null;
        next(publisher, at);
        return change;
    }

    /** Takes the article away from readers. */
    public ArticleChange withdraw(String by, Instant at, String because, @Nullable String instead) {
        if (standing.equals(WITHDRAWN)) {
            throw new IllegalStateException("A withdrawn article cannot be withdrawn");
        }
        standing = WITHDRAWN;
        reason = because;
        successor = instead;
        next(by, at);
        return ArticleChange.WITHDRAWN;
    }

    /** Notes that the review of the current revision is announced; false where it was before. */
    public boolean announceReview() {
        if (standing.equals(WITHDRAWN) || Objects.equals(reviewAnnounced, revision)) {
            return false;
        }
        reviewAnnounced = revision;
        return true;
    }

    private void next(String by, Instant at) {
        revision++;
        changedBy = by;
        changedAt = at;
    }
}
