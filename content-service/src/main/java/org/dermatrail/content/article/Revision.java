package org.dermatrail.content.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dermatrail.content.manuscript.Manuscript;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One immutable version of an article, with who stands behind it. */
@Entity
@Immutable
@Table(name = "revision")
@IdClass(Revision.Key.class)
public class Revision {

    /** A revision's article and number. */
    public record Key(String slug, int number) implements Serializable {}

    @Id
    private String slug;

    @Id
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private Manuscript manuscript;

    private String locale;

    private String title;

    private String summary;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> conditions;

    @Column(name = "review_by")
    private @Nullable LocalDate reviewBy;

    private String author;

    private String reviewer;

    private String publisher;

    @Column(name = "published_at")
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    public Revision(
            Manuscript manuscript, int number, String author, String reviewer, String publisher, Instant publishedAt) {
        this.slug = manuscript.slug();
        this.number = number;
        this.manuscript = manuscript;
        this.locale = manuscript.locale();
        this.title = manuscript.title();
        this.summary = manuscript.summary();
        this.conditions = manuscript.conditions();
        this.reviewBy = manuscript.reviewBy();
        this.author = author;
        this.reviewer = reviewer;
        this.publisher = publisher;
        this.publishedAt = publishedAt;
    }

    public int number() {
        return number;
    }

    public Manuscript manuscript() {
        return manuscript;
    }

    public String author() {
        return author;
    }

    public String reviewer() {
        return reviewer;
    }

    /** Whether anybody here has reviewed it; what came in under a bulk licence has no reviewer. */
    public boolean isReviewed() {
        return !reviewer.isEmpty();
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
