package org.dermatrail.triage.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dermatrail.triage.pathway.InvalidKnowledge;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.proof.Edition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every edition of the knowledge that ever scored here, kept with the time from which it did, and those that were made
 * ready to.
 */
@ApplicationScoped
public class KnowledgeArchive {

    private static final Logger LOG = Logger.getLogger(KnowledgeArchive.class);
    private static final TypeReference<TreeMap<String, String>> DOCUMENTS = new TypeReference<>() {};

    private static final int REMEMBERED = 8;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final LinkedHashMap<String, Edition> read = new LinkedHashMap<>(16, 0.75f, true);

    KnowledgeArchive(EntityManager entities, ObjectMapper json, InstantSource clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The edition of these documents, which need not have scored yet.
     *
     * @throws InvalidKnowledge if they can't score together
     */
    Edition compiled(KnowledgeSource source) {
        Edition known = remembered(Edition.digestOf(source));
        if (known != null) {
            return known;
        }
        Edition edition = Edition.of(source);
        remember(edition);
        return edition;
    }

    /** The edition with this digest; empty when it was never kept, or this release can't read it. */
    public synchronized Optional<Edition> edition(String digest) {
        Edition known = read.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        List<?> rows = entities.createNativeQuery(
                        "select cast(documents as text) from knowledge where digest = :digest")
                .setParameter("digest", digest)
                .getResultList();
        Optional<Edition> kept = rows.stream().findFirst().flatMap(documents -> compile((String) documents));
        kept.ifPresent(this::remember);
        return kept;
    }

    /** The edition that scored at a moment, which must not be before the beginning. */
    public Optional<Edition> at(Instant moment) {
        Object digest = entities.createNativeQuery(
                        "select digest from knowledge_use where since <= :moment order by number desc limit 1")
                .setParameter("moment", moment.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return edition((String) digest);
    }

    /** From when on editions are kept. */
    public Instant beginning() {
        return ((OffsetDateTime)
                        entities.createNativeQuery("select min(since) from knowledge_use", OffsetDateTime.class)
                                .getSingleResult())
                .toInstant();
    }

    /** The digest of the edition that was used last. */
    Optional<String> latest() {
        List<?> rows = entities.createNativeQuery("select digest from knowledge_use order by number desc limit 1")
                .getResultList();
        return rows.stream().findFirst().map(String.class::cast);
    }

    /** Keeps the edition as the one that scores from now on. @return false when it already is */
    boolean use(Edition edition) {
        keep(edition);
        remember(edition);
        return entities.createNativeQuery("""
                        insert into knowledge_use (digest, since) select :digest, :now
                        where :digest is distinct from
                            (select digest from knowledge_use order by number desc limit 1)""")
                        .setParameter("digest", edition.digest())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Keeps the documents of an edition, whether it comes to score or not. */
    void keep(Edition edition) {
        boolean kept =
                (Boolean) entities.createNativeQuery("select exists (select from knowledge where digest = :digest)")
                        .setParameter("digest", edition.digest())
                        .getSingleResult();
        if (kept) {
            return;
        }
        entities.createNativeQuery("""
                        insert into knowledge (digest, documents) values (:digest, cast(:documents as jsonb))
                        on conflict (digest) do nothing""")
                .setParameter("digest", edition.digest())
                .setParameter("documents", write(edition.source().documents()))
                .executeUpdate();
    }

    private synchronized @Nullable Edition remembered(String digest) {
        return read.get(digest);
    }

    private synchronized void remember(Edition edition) {
        read.put(edition.digest(), edition);
        if (read.size() > REMEMBERED) {
            read.pollFirstEntry();
        }
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
