package org.dermatrail.triage.assessment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
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

    /** Takes a key; tells by whom it was taken when it was. That assessment then stays until the transaction ends. */
    Optional<Taken> take(String clinic, String key, byte[] request, UUID assessment) {
        while (!insert(clinic, key, request, assessment)) {
            Optional<Taken> taken = find(clinic, key);
            if (taken.isPresent()) {
                return taken;
            }
            // It was erased between the two statements, and the key is free again.
        }
        return Optional.empty();
    }

    private boolean insert(String clinic, String key, byte[] request, UUID assessment) {
        return entities.createNativeQuery("""
                                insert into idempotency (clinic, key, request, assessment, made_at)
                                values (:clinic, :key, :request, :assessment, :now) on conflict do nothing""")
                        .setParameter("clinic", clinic)
                        .setParameter("key", key)
                        .setParameter("request", request)
                        .setParameter("assessment", assessment)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private Optional<Taken> find(String clinic, String key) {
        List<?> rows = entities.createNativeQuery("""
                        select idempotency.request, idempotency.assessment
                        from idempotency join assessment on assessment.id = idempotency.assessment
                        where idempotency.clinic = :clinic and idempotency.key = :key
                        for key share of assessment""")
                .setParameter("clinic", clinic)
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Taken((byte[]) row[0], (UUID) row[1]));
    }
}
