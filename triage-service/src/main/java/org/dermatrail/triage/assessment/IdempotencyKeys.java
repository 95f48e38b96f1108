package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Which request a key stands for, for a day. Of two at once the second waits for the first to end. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entities;
    private final InstantSource clock;

    IdempotencyKeys(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The request that came under the key, as a digest, and what it made. */
    record Taken(String request, UUID assessment) {}

    /** What the digest of a request is made of; the key keeps equal texts from having equal digests. */
    record Salted(String key, NewAssessment posted) {}

    /** Takes a key; tells by whom it was taken when it was. */
    Optional<Taken> take(String clinic, String key, String request, UUID assessment) {
        var now = clock.instant();
        entities.createNativeQuery("delete from idempotency where clinic = :clinic and key = :key and made_at < :old")
                .setParameter("clinic", clinic)
                .setParameter("key", key)
                .setParameter("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        int taken = entities.createNativeQuery("""
                        insert into idempotency (clinic, key, request, assessment, made_at)
                        values (:clinic, :key, :request, :assessment, :now) on conflict do nothing""")
                .setParameter("clinic", clinic)
                .setParameter("key", key)
                .setParameter("request", request)
                .setParameter("assessment", assessment)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (taken == 1) {
            return Optional.empty();
        }
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select request, assessment from idempotency where clinic = :clinic and key = :key")
                .setParameter("clinic", clinic)
                .setParameter("key", key)
                .getSingleResult();
        return Optional.of(new Taken((String) row[0], (UUID) row[1]));
    }
}
