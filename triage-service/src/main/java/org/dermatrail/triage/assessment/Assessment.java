package org.dermatrail.triage.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.wire.Wire;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A report and its scorings over time, of which the latest counts. It belongs to one clinic.
 *
 * <pre>
 *   open --rescore--> open --close--> closed
 * </pre>
 *
 * A closed assessment rests on nothing any more: no recall touches it.
 */
@Entity
@Table(name = "assessment")
@NullUnmarked
class Assessment {

    static final String OPEN = "open";
    static final String CLOSED = "closed";

    @Id
    UUID id;

    String clinic;
    String subject;
    String status;
    String locale;

    @JdbcTypeCode(SqlTypes.JSON)
    String report;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "not_understood")
    String notUnderstood;

    @Column(name = "sealed_text")
    byte @Nullable [] sealedText;

    String urgency;
    int score;
    int scoring;

    @Column(name = "scored_at")
    Instant scoredAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "evidence_version")
    long evidenceVersion;

    String digest;

    /** The assessment that this one follows up. */
    @Nullable
    UUID follows;

    /** The urgency that a clinician has put in the place of the computed one, which stays beside it. */
    @Column(name = "override_urgency")
    @Nullable
    String overrideUrgency;

    @Version
    long version;

    protected Assessment() {}

    /** Opens an assessment; its first scoring is {@link #first}. */
    Assessment(UUID id, String clinic, String subject, String locale, Instant now) {
        this.id = id;
        this.clinic = clinic;
        this.subject = subject;
        this.locale = locale;
        this.status = OPEN;
        this.createdAt = now;
    }

    /** The scoring of what was reported. */
    ScoringEntry first(Scored scored, Instant now) {
        return take(scored, Reason.REPORTED, null, now);
    }

    /** Takes a new scoring unless it says what the last one said. */
    Optional<ScoringEntry> rescore(Scored scored, Reason reason, @Nullable UUID recall, Instant now) {
        if (scored.digest().equals(digest)) {
            evidenceVersion = scored.evidenceVersion();
            return Optional.empty();
        }
        return Optional.of(take(scored, reason, recall, now));
    }

    void close() {
        status = CLOSED;
    }

    boolean isOpen() {
        return OPEN.equals(status);
    }

    Urgency currentUrgency() {
        return Wire.value(Urgency.class, urgency);
    }

    /** The computed urgency, or what a clinician put in its place where that is more urgent. */
    Urgency urgencyToTell() {
        Urgency computed = currentUrgency();
        return overrideUrgency == null ? computed : computed.orMore(Wire.value(Urgency.class, overrideUrgency));
    }

    private ScoringEntry take(Scored scored, Reason reason, @Nullable UUID recall, Instant now) {
        scoring++;
        urgency = Wire.name(scored.scoring().urgency());
        score = scored.scoring().score();
        scoredAt = now;
        evidenceVersion = scored.evidenceVersion();
        digest = scored.digest();
        return ScoringEntry.of(this, scored, reason, recall);
    }
}
