package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.wire.Canonical;
import org.jspecify.annotations.Nullable;

/** Puts the documents together that score: the words that releases brought last, and the pathways in force. */
@ApplicationScoped
class Assembly {

    private final EntityManager entities;

    Assembly(EntityManager entities) {
        this.entities = entities;
    }

    /** What scores by the tables as the running transaction sees them. */
    KnowledgeSource inForce() {
        return of(known());
    }

    /** What would score if this were the text of the pathway, or if there were none. */
    KnowledgeSource with(String pathway, @Nullable String body) {
        List<Known> known = new ArrayList<>(known());
        if (known.stream().noneMatch(each -> each.id().equals(pathway))) {
            known.add(new Known(pathway, document(pathway), null));
        }
        return of(known.stream().map(each -> each.with(pathway, body)).toList());
    }

    /** The name of the document that a pathway is in. */
    String document(String pathway) {
        List<?> named = entities.createNativeQuery("select document from pathway where id = :id")
                .setParameter("id", pathway)
                .getResultList();
        return named.isEmpty() ? "pathways/" + pathway + ".yaml" : (String) named.getFirst();
    }

    /** Takes a document of the words from a release; one that was brought before stays as old as it is. */
    void bring(String name, String body, Instant now) {
        entities.createNativeQuery("""
                        insert into shipped_document (name, digest, body, since) values (:name, :digest, :body, :now)
                        on conflict (name, digest) do nothing""")
                .setParameter("name", name)
                .setParameter("digest", Canonical.digestOfText(body))
                .setParameter("body", body)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Map<String, String> words() {
        List<?> rows = entities.createNativeQuery(
                        "select distinct on (name) name, body from shipped_document order by name, number desc")
                .getResultList();
        Map<String, String> words = new TreeMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> words.put((String) row[0], (String) row[1]));
        return words;
    }

    private KnowledgeSource of(List<Known> known) {
        SequencedMap<String, String> pathways = new LinkedHashMap<>();
        for (Known each : known) {
            String body = each.body();
            if (body != null) {
                pathways.put(each.document(), body);
            }
        }
        return KnowledgeSource.of(words(), pathways);
    }

    /** @param body null unless it is in force */
    private record Known(
            String id, String document, @Nullable String body) {

        Known with(String pathway, @Nullable String other) {
            return id.equals(pathway) ? new Known(id, document, other) : this;
        }
    }

    private List<Known> known() {
        List<?> rows = entities.createNativeQuery("""
                        select id, document, body from pathway
                        left join pathway_version on pathway = id and state = 'active' order by place""").getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Known((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
