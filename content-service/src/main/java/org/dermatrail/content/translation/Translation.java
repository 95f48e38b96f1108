package org.dermatrail.content.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.dermatrail.content.manuscript.Manuscript;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One revision of an article in a further language. Numbered by itself within article and language, because the same
 * revision may be translated again in better words; never changed, except that a later one takes its place.
 */
@Entity
@Table(name = "translation")
@IdClass(Translation.Key.class)
public class Translation {

    /** An article, a language and a number. */
    record Key(String slug, String locale, int number) implements Serializable {}

    @Id
    private String slug;

    @Id
    private String locale;

    @Id
    private int number;

    private int revision;

    private boolean current;

    @JdbcTypeCode(SqlTypes.JSON)
    private Manuscript manuscript;

    private String author;

    private String reviewer;

    private String publisher;

    @Column(name = "published_at")
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Translation() {}

    Translation(int number, int revision, Manuscript manuscript, Provenance provenance) {
        this.slug = manuscript.slug();
        this.locale = manuscript.locale();
        this.number = number;
        this.revision = revision;
        this.current = true;
        this.manuscript = manuscript;
        this.author = provenance.author();
        this.reviewer = provenance.reviewer();
        this.publisher = provenance.publisher();
        this.publishedAt = provenance.publishedAt();
    }

    public String locale() {
        return locale;
    }

    public int number() {
        return number;
    }

    /** The revision of the article that it translates. */
    public int revision() {
        return revision;
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

    public Instant publishedAt() {
        return publishedAt;
    }
}
