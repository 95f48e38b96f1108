package org.dermatrail.triage.assessment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.tenancy.Clinics;

/** Which request a key stands for, for a day. Of two at once the second waits for the first to end. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entities;
    private final Clinics clinics;
    private final InstantSource clock;

    IdempotencyKeys(EntityManager entities, Clinics clinics, InstantSource clock) {
        this.entities = entities;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** The request that came under the key, as a sealed digest, and what it made. */
    record Taken(byte[] request, UUID assessment) {}

    /** Forgets the keys that are older than a day. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        clinics.overAll(() -> entities.createNativeQuery("delete from idempotency where made_at < :old")
                .setParameter("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    /** Takes a key; tells by whom it was taken when it was. */
    Optional<Taken> take(String clinic, String key, byte[] request, UUID assessment) {
        int taken = entities.createNativeQuery("""
                        insert into idempotency (clinic, key, request, assessment, made_at)
                        values (:clinic, :key, :request, :assessment, :now) on conflict do nothing""")
                .setParameter("clinic", clinic)
                .setParameter("key", key)
                .setParameter("request", request)
                .setParameter("assessment", assessment)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (taken == 1) {
            return Optional.empty();
        }
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select request, assessment from idempotency where clinic = :clinic and key = :key")
                .setParameter("clinic", clinic)
                .setParameter("key", key)
                .getSingleResult();
        return Optional.of(new Taken((byte[]) row[0], (UUID) row[1]));
    }
}
