package org.dermatrail.triage.interview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.assessment.KeptOfSubject;
import org.dermatrail.triage.tenancy.Clinics;

/** The interviews that are kept: the only place that reads and writes their table. */
@ApplicationScoped
class Interviews implements PanacheRepositoryBase<Interview, UUID>, KeptOfSubject {

    private final EntityManager entities;
    private final InterviewForm form;
    private final Clinics clinics;
    private final InterviewConfig config;
    private final InstantSource clock;

    Interviews(
            EntityManager entities, InterviewForm form, Clinics clinics, InterviewConfig config, InstantSource clock) {
        this.config = config;
        this.entities = entities;
        this.form = form;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Forgets those whose life is over. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        clinics.overAll(() -> delete("expiresAt <= ?1", clock.instant()));
    }

    /** A new one, to be kept once it is complete. */
    Interview open(UUID id, String clinic, String subject, String locale) {
        Interview interview = new Interview(id, clinic, subject, locale, clock.instant());
        prolong(interview);
        return interview;
    }

    void prolong(Interview interview) {
        interview.expiresAt = clock.instant().plus(config.life());
    }

    /** One that is alive. */
    Optional<Interview> byId(String clinic, UUID id) {
        return find("clinic = ?1 and id = ?2 and expiresAt > ?3", clinic, id, clock.instant())
                .firstResultOptional();
    }

    /** The same, locked: of two answers at once the second sees what the first has done. */
    Optional<Interview> locked(String clinic, UUID id) {
        return find("clinic = ?1 and id = ?2 and expiresAt > ?3", clinic, id, clock.instant())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One that is alive; one whose life is over is forgotten, so that the key can begin another. */
    Optional<Interview> byKey(String clinic, String key) {
        delete("clinic = ?1 and firstKey = ?2 and expiresAt <= ?3", clinic, key, clock.instant());
        return find("clinic = ?1 and firstKey = ?2", clinic, key).firstResultOptional();
    }

    /** Two requests under one key wait for each other here, until the first one's transaction ends. */
    void holdKey(String clinic, String key) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", "interview " + clinic + " " + key)
                .getSingleResult();
    }

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public List<InterviewForm.Kept> export(String clinic, String subject) {
        return list("clinic = ?1 and subject = ?2 order by id", clinic, subject).stream()
                .map(form::kept)
                .toList();
    }

    @Override
    public void erase(String clinic, String subject) {
        delete("clinic = ?1 and subject = ?2", clinic, subject);
    }
}
