package org.dermatrail.triage.governance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.dermatrail.triage.problem.NotReady;
import org.dermatrail.triage.problem.Outage;
import org.dermatrail.triage.proof.Edition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The edition that scores. Which one it is belongs to the state of the evidence, so a transaction that holds the evidence
 * knows without asking whether the edition at hand is the right one, on every replica; an edition is swapped whole.
 */
@ApplicationScoped
public class InForce {

    private static final Logger LOG = Logger.getLogger(InForce.class);

    private final EntityManager entities;
    private final KnowledgeArchive archive;
    private volatile @Nullable Held held;

    InForce(EntityManager entities, KnowledgeArchive archive) {
        this.entities = entities;
        this.archive = archive;
    }

    private record Held(long version, Edition edition) {}

    /**
     * The edition that belongs to a state of the evidence, which the running transaction holds.
     *
     * @throws NotReady if a newer release laid it down in a form that this one can't read
     */
    public Edition at(long version) {
        Held known = held;
        return known != null && known.version() == version ? known.edition() : look().edition();
    }

    /** The edition that scores now. */
    public Edition now() {
        return look().edition();
    }

    /** Has a new edition compiled before the first report needs it. */
    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        try {
            look();
        } catch (RuntimeException fault) {
            LOG.warnf("The knowledge in force could not be looked up: %s", Outage.name(fault));
        }
    }

    private Held look() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Object[] row = (Object[]) entities.createNativeQuery("""
                            select version, (select digest from knowledge_use order by number desc limit 1)
                            from evidence_state""").getSingleResult();
            long version = ((Number) row[0]).longValue();
            Held known = held;
            if (known != null && known.version() == version) {
                return known;
            }
            Held found = new Held(
                    version,
                    archive.edition((String) row[1])
                            .orElseThrow(() -> new NotReady("This release can't read the knowledge in force")));
            held = found;
            return found;
        });
    }
}
