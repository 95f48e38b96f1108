package org.dermatrail.content.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Source;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A claim as one revision of its article states it. Never changed, except that a later revision takes its place. */
@Entity
@Table(name = "claim")
@IdClass(PublishedClaim.Key.class)
class PublishedClaim {

    /** A claim's id and the revision that states it. */
    record Key(String id, int revision) implements Serializable {}

    @Id
    String id;

    @Id
    int revision;

    String article;

    boolean current;

    String statement;

    String kind;

    String certainty;

    String appraisal;

    @Column(name = "applies_to")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> appliesTo;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources;

    boolean shown;

    @Column(name = "published_at")
    Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    PublishedClaim() {}

    PublishedClaim(String article, int revision, Claim claim, List<Source> sources, Instant publishedAt) {
        this.id = claim.id();
        this.revision = revision;
        this.article = article;
        this.current = true;
        this.statement = claim.statement();
        this.kind = claim.kind().toString();
        this.certainty = claim.certainty().toString();
        this.appraisal = claim.appraisal().toString();
        this.appliesTo = claim.appliesTo();
        this.sources = sources;
        this.shown = claim.shown();
        this.publishedAt = publishedAt;
    }
}
