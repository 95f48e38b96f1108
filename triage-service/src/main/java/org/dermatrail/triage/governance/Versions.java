package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dermatrail.triage.wire.Wire;

/** The pathways and their versions: the only place that reads and writes their tables. */
@ApplicationScoped
class Versions {

    private static final String COLUMNS = "pathway, version, state, origin, body, digest, shipped, "
            + "array_to_string(authors, chr(10)), reviewer, made_at";

    private final EntityManager entities;

    Versions(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts the changes of a pathway that readers notice; empty when there is no such pathway. */
    Optional<Long> changes(String pathway) {
        return changes(pathway, "");
    }

    /** The same, and nobody else changes the pathway before the running transaction ends. */
    Optional<Long> changesLocked(String pathway) {
        return changes(pathway, " for update");
    }

    /** The newest first. */
    List<Version> of(String pathway) {
        return select("where pathway = :pathway order by version desc", pathway);
    }

    Optional<Version> of(String pathway, int version) {
        return of(pathway).stream().filter(each -> each.version() == version).findFirst();
    }

    Optional<Version> active(String pathway) {
        return select("where pathway = :pathway and state = 'active'", pathway).stream()
                .findFirst();
    }

    /** Who brought what is in force. */
    Map<String, Version.Origin> active() {
        List<?> rows = entities.createNativeQuery("select pathway, origin from pathway_version where state = 'active'")
                .getResultList();
        Map<String, Version.Origin> origins = new HashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> origins.put((String) row[0], Wire.value(Version.Origin.class, (String) row[1])));
        return origins;
    }

    /** The number that a further version gets. */
    int next(String pathway) {
        return of(pathway).stream().mapToInt(Version::version).max().orElse(0) + 1;
    }

    /** Ids of the pathways that no version of is in force. */
    @SuppressWarnings("unchecked")
    List<String> withoutActive() {
        return (List<String>) entities.createNativeQuery("""
                        select id from pathway where not exists
                            (select 1 from pathway_version where pathway = id and state = 'active') order by place""").getResultList();
    }

    /** Makes the pathway known; it is told after those that were there before. */
    void begin(String pathway, String document) {
        entities.createNativeQuery("""
                        insert into pathway (id, document, place, changes)
                        select :id, :document, coalesce(max(place), 0) + 1, 0 from pathway
                        on conflict (id) do nothing""")
                .setParameter("id", pathway)
                .setParameter("document", document)
                .executeUpdate();
    }

    void add(Version version) {
        entities.createNativeQuery("""
                        insert into pathway_version (pathway, version, state, origin, body, digest, shipped, authors,
                                                     reviewer, made_at)
                        values (:pathway, :version, :state, :origin, :body, :digest, cast(:shipped as text), :authors,
                                cast(:reviewer as text), :now)""")
                .setParameter("pathway", version.pathway())
                .setParameter("version", version.version())
                .setParameter("state", Wire.name(version.state()))
                .setParameter("origin", Wire.name(version.origin()))
                .setParameter("body", version.body())
                .setParameter("digest", version.digest())
                .setParameter("shipped", version.shipped())
                .setParameter("authors", version.authors().toArray(String[]::new))
                .setParameter("reviewer", version.reviewer())
                .setParameter("now", version.madeAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Puts the version in force in place of the one that was. */
    void activate(String pathway, int version) {
        entities.createNativeQuery("""
                        update pathway_version set state = 'superseded' where pathway = :pathway and state = 'active'""").setParameter("pathway", pathway).executeUpdate();
        put(pathway, version, State.ACTIVE);
    }

    void retire(String pathway, int version) {
        put(pathway, version, State.RETIRED);
    }

    private void put(String pathway, int version, State state) {
        entities.createNativeQuery(
                        "update pathway_version set state = :state where pathway = :pathway and version = :version")
                .setParameter("state", Wire.name(state))
                .setParameter("pathway", pathway)
                .setParameter("version", version)
                .executeUpdate();
        entities.createNativeQuery("update pathway set changes = changes + 1 where id = :pathway")
                .setParameter("pathway", pathway)
                .executeUpdate();
    }

    private Optional<Long> changes(String pathway, String lock) {
        List<?> rows = entities.createNativeQuery("select changes from pathway where id = :id" + lock)
                .setParameter("id", pathway)
                .getResultList();
        return rows.stream().findFirst().map(each -> ((Number) each).longValue());
    }

    private List<Version> select(String where, String pathway) {
        List<?> rows = entities.createNativeQuery("select " + COLUMNS + " from pathway_version " + where)
                .setParameter("pathway", pathway)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Versions::version).toList();
    }

    private static Version version(Object[] row) {
        return new Version(
                (String) row[0],
                (Integer) row[1],
                Wire.value(State.class, (String) row[2]),
                Wire.value(Version.Origin.class, (String) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((String) row[7]).lines().toList(),
                (String) row[8],
                (Instant) row[9]);
    }
}
