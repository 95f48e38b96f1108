package org.dermatrail.triage.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * An interview as it is kept between two answers. It belongs to one clinic and does not live long.
 *
 * <pre>
 *   open --answer, take back--> open --last answer, end--> ended
 * </pre>
 */
@Entity
@Table(name = "interview")
@NullUnmarked
class Interview {

    static final String OPEN = "open";
    static final String ENDED = "ended";

    @Id
    UUID id;

    String clinic;
    String subject;
    String status;
    String locale;

    /** What was told before the first question. */
    @JdbcTypeCode(SqlTypes.JSON)
    String report;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "not_understood")
    String notUnderstood;

    @Column(name = "sealed_text")
    byte @Nullable [] sealedText;

    @JdbcTypeCode(SqlTypes.JSON)
    String answers;

    /** The number of the question at hand; none comes twice. */
    int question;

    /** Digest of what the question at hand asks about. */
    String asked;

    /** The state of claims and pathways that it was put on. */
    @Column(name = "asked_at")
    long askedAt;

    /** What it was filed as. */
    @Nullable
    UUID assessment;

    @Column(name = "first_key")
    @Nullable
    String firstKey;

    @Column(name = "first_request")
    byte @Nullable [] firstRequest;

    @Column(name = "last_key")
    @Nullable
    String lastKey;

    @Column(name = "last_request")
    byte @Nullable [] lastRequest;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Version
    long version;

    protected Interview() {}

    Interview(UUID id, String clinic, String subject, String locale, Instant now) {
        this.id = id;
        this.clinic = clinic;
        this.subject = subject;
        this.locale = locale;
        this.status = OPEN;
        this.question = 1;
        this.asked = "";
        this.answers = "[]";
        this.createdAt = now;
    }

    boolean isOpen() {
        return OPEN.equals(status);
    }

    void end(UUID filed) {
        status = ENDED;
        assessment = filed;
    }
}
