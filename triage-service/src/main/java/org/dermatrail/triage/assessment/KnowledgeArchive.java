package org.dermatrail.triage.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dermatrail.triage.pathway.InvalidKnowledge;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.proof.Edition;
import org.dermatrail.triage.tenancy.Clinics;
import org.jboss.logging.Logger;

/** Every edition of the knowledge that ever scored here, kept with the time from which it did. */
@ApplicationScoped
class KnowledgeArchive {

    private static final Logger LOG = Logger.getLogger(KnowledgeArchive.class);
    private static final TypeReference<TreeMap<String, String>> DOCUMENTS = new TypeReference<>() {};

    private final EntityManager entities;
    private final Edition current;
    private final ObjectMapper json;
    private final Clinics clinics;
    private final InstantSource clock;
    private final Map<String, Edition> read = new ConcurrentHashMap<>();

    KnowledgeArchive(EntityManager entities, Edition current, ObjectMapper json, Clinics clinics, InstantSource clock) {
        this.entities = entities;
        this.current = current;
        this.json = json;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Keeps the edition that scores from now on, before the first report is scored. */
    void start(@Observes StartupEvent event) {
        clinics.overAll(() -> {
            keep();
            return null;
        });
    }

    /** The edition with this digest; empty when it was never kept, or this release can't read it. */
    Optional<Edition> edition(String digest) {
        if (digest.equals(current.digest())) {
            return Optional.of(current);
        }
        Edition known = read.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        List<?> rows = entities.createNativeQuery(
                        "select cast(documents as text) from knowledge where digest = :digest")
                .setParameter("digest", digest)
                .getResultList();
        Optional<Edition> kept = rows.stream().findFirst().flatMap(documents -> compile((String) documents));
        kept.ifPresent(edition -> read.put(digest, edition));
        return kept;
    }

    /** The edition that scored at a moment, which must not be before the beginning. */
    Optional<Edition> at(Instant moment) {
        Object digest = entities.createNativeQuery(
                        "select digest from knowledge_use where since <= :moment order by number desc limit 1")
                .setParameter("moment", moment.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return edition((String) digest);
    }

    /** From when on editions are kept. */
    Instant beginning() {
        return ((OffsetDateTime)
                        entities.createNativeQuery("select min(since) from knowledge_use", OffsetDateTime.class)
                                .getSingleResult())
                .toInstant();
    }

    private void keep() {
        entities.createNativeQuery("""
                        insert into knowledge (digest, documents) values (:digest, cast(:documents as jsonb))
                        on conflict (digest) do nothing""")
                .setParameter("digest", current.digest())
                .setParameter("documents", write(current.source().documents()))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into knowledge_use (digest, since) select :digest, :now
                        where :digest is distinct from
                            (select digest from knowledge_use order by number desc limit 1)""")
                .setParameter("digest", current.digest())
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Optional<Edition> compile(String documents) {
        try {
            return Optional.of(Edition.of(new KnowledgeSource(json.readValue(documents, DOCUMENTS))));
        } catch (JsonProcessingException
                | InvalidKnowledge
                | IllegalArgumentException
                | IllegalStateException foreign) {
            LOG.warnf(
                    "An edition of the knowledge that was kept cannot be read any more: %s",
                    foreign.getClass().getName());
            return Optional.empty();
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
