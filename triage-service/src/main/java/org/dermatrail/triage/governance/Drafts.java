package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.wire.Wire;

/** The drafts: the only place that reads and writes their table. */
@ApplicationScoped
class Drafts {

    private static final String COLUMNS =
            "pathway, state, body, array_to_string(authors, chr(10)), reviewer, note, changed_at, tag";

    private final EntityManager entities;

    Drafts(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Draft> of(String pathway) {
        return find(pathway, "");
    }

    /** The draft, which nobody else changes before the running transaction ends. */
    Optional<Draft> locked(String pathway) {
        return find(pathway, " for update");
    }

    /** @return whether it is new; false when there is one already */
    boolean add(Draft draft) {
        return entities.createNativeQuery("""
                        insert into pathway_draft (pathway, state, body, authors, changed_at, tag)
                        values (:pathway, :state, :body, :authors, :now, :tag) on conflict (pathway) do nothing""")
                        .setParameter("pathway", draft.pathway())
                        .setParameter("state", Wire.name(draft.state()))
                        .setParameter("body", draft.body())
                        .setParameter("authors", draft.authors().toArray(String[]::new))
                        .setParameter("now", draft.changedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("tag", draft.tag())
                        .executeUpdate()
                == 1;
    }

    void save(Draft draft) {
        entities.createNativeQuery("""
                        update pathway_draft
                        set state = :state, body = :body, authors = :authors, reviewer = cast(:reviewer as text),
                            note = cast(:note as text), changed_at = :now, tag = :tag
                        where pathway = :pathway""")
                .setParameter("pathway", draft.pathway())
                .setParameter("state", Wire.name(draft.state()))
                .setParameter("body", draft.body())
                .setParameter("authors", draft.authors().toArray(String[]::new))
                .setParameter("reviewer", draft.reviewer())
                .setParameter("note", draft.note())
                .setParameter("now", draft.changedAt().atOffset(ZoneOffset.UTC))
                .setParameter("tag", draft.tag())
                .executeUpdate();
    }

    void delete(String pathway) {
        entities.createNativeQuery("delete from pathway_draft where pathway = :pathway")
                .setParameter("pathway", pathway)
                .executeUpdate();
    }

    private Optional<Draft> find(String pathway, String lock) {
        List<?> rows = entities.createNativeQuery(
                        "select " + COLUMNS + " from pathway_draft where pathway = :pathway" + lock)
                .setParameter("pathway", pathway)
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(Drafts::draft);
    }

    private static Draft draft(Object[] row) {
        return new Draft(
                (String) row[0],
                Wire.value(State.class, (String) row[1]),
                (String) row[2],
                ((String) row[3]).lines().toList(),
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                (UUID) row[7]);
    }
}
