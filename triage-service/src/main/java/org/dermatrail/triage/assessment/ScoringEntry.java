package org.dermatrail.triage.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.dermatrail.triage.wire.Wire;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One scoring of an assessment as it was made: never changed afterwards but for who acknowledged it. */
@Entity
@Table(name = "scoring")
@IdClass(ScoringEntry.Key.class)
@NullUnmarked
class ScoringEntry {

    /** The reason of what is only asked for. */
    static final String AS_OF = "as_of";

    /** The assessment and the number of the scoring in it, from 1. */
    record Key(UUID assessment, int number) implements Serializable {}

    @Id
    UUID assessment;

    @Id
    int number;

    String clinic;
    String reason;

    @Nullable
    UUID recall;

    @Column(name = "scored_at")
    Instant scoredAt;

    String urgency;
    int score;

    @JdbcTypeCode(SqlTypes.JSON)
    String result;

    @JdbcTypeCode(SqlTypes.JSON)
    String evidence;

    @Column(name = "evidence_digest")
    String evidenceDigest;

    String digest;

    @Nullable
    String knowledge;

    @Column(name = "evidence_version")
    @Nullable
    Long evidenceVersion;

    @Column(name = "acknowledged_by")
    @Nullable
    String acknowledgedBy;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    protected ScoringEntry() {}

    private ScoringEntry(Assessment of, String reason) {
        this.assessment = of.id;
        this.number = of.scoring;
        this.clinic = of.clinic;
        this.reason = reason;
        this.scoredAt = of.scoredAt;
        this.urgency = of.urgency;
        this.score = of.score;
    }

    static ScoringEntry of(Assessment assessment, Scored scored, Reason reason, @Nullable UUID recall) {
        ScoringEntry entry = new ScoringEntry(assessment, Wire.name(reason));
        entry.recall = recall;
        entry.result = scored.result();
        entry.evidence = scored.evidence();
        entry.evidenceDigest = scored.evidenceDigest();
        entry.digest = scored.digest();
        entry.knowledge = scored.knowledge();
        entry.evidenceVersion = scored.evidenceVersion();
        return entry;
    }

    /** What would have been scored at a moment, which is never kept. */
    static ScoringEntry asOf(Assessment assessment, int number, Scored scored, Instant moment) {
        ScoringEntry entry = new ScoringEntry(assessment, AS_OF);
        entry.number = number;
        entry.scoredAt = moment;
        entry.evidenceDigest = scored.evidenceDigest();
        entry.digest = scored.digest();
        entry.knowledge = scored.knowledge();
        return entry;
    }

    void acknowledge(String who, Instant when) {
        if (acknowledgedBy == null) {
            acknowledgedBy = who;
            acknowledgedAt = when;
        }
    }
}
