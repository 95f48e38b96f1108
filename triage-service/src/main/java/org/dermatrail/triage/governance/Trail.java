package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dermatrail.triage.wire.Canonical;
import org.dermatrail.triage.wire.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what to pathways, when and why. The database lets nobody change it. */
@ApplicationScoped
class Trail {

    /** Who acts when nobody asked: a release that brings its files. */
    static final String RELEASE = "(release)";

    private final EntityManager entities;

    Trail(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A step that was taken.
     *
     * @param version the version that it made or concerned, null for a draft
     * @param digest of the text that it was about
     */
    @Schema(name = "PathwayStep")
    record Entry(
            String step,
            @Nullable Integer version,
            String who,
            @Nullable String why,
            @Nullable String digest,
            Instant at) {}

    void note(
            String pathway,
            Step step,
            @Nullable Integer version,
            String who,
            @Nullable String why,
            String body,
            Instant now) {
        entities.createNativeQuery("""
                        insert into pathway_step (pathway, version, step, who, why, digest, happened_at)
                        values (:pathway, cast(:version as integer), :step, :who, cast(:why as text), :digest, :now)""")
                .setParameter("pathway", pathway)
                .setParameter("version", version)
                .setParameter("step", Wire.name(step))
                .setParameter("who", who)
                .setParameter("why", why)
                .setParameter("digest", Canonical.digestOfText(body))
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The steps of a pathway, the newest first. */
    List<Entry> of(String pathway, int limit) {
        List<?> rows = entities.createNativeQuery("""
                        select step, version, who, why, digest, happened_at from pathway_step
                        where pathway = :pathway order by number desc limit :limit""")
                .setParameter("pathway", pathway)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Entry(
                        (String) row[0], (Integer) row[1], (String) row[2], (String) row[3], (String) row[4], (Instant)
                                row[5]))
                .toList();
    }
}
