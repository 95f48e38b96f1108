package org.dermatrail.content.publishing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who took which step, when and why. */
@Entity
@Immutable
@Table(name = "audit")
class AuditEntry {

    @Id
    private UUID id;

    private String slug;

    private @Nullable UUID draft;

    private @Nullable Integer revision;

    private String step;

    private String actor;

    private Instant at;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    AuditEntry() {}

    AuditEntry(
            String slug,
            @Nullable UUID draft,
            @Nullable Integer revision,
            String step,
            String actor,
            Instant at,
            @Nullable String reason) {
        this.id = UuidCreator.getTimeOrderedEpoch(at);
        this.slug = slug;
        this.draft = draft;
        this.revision = revision;
        this.step = step;
        this.actor = actor;
        this.at = at;
        this.reason = reason;
    }
}
