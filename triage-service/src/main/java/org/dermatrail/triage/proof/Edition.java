package org.dermatrail.triage.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.wire.Canonical;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the clinical knowledge, compiled for scoring and known by its digest.
 *
 * @param digest over the names and digests of all documents
 */
public record Edition(KnowledgeSource source, String digest, List<Document> documents, Pathways pathways) {

    public Edition {
        documents = List.copyOf(documents);
    }

    /**
     * A document of an edition.
     *
     * @param digest of its text as it stands
     * @param pathway id of the pathway that it is, null for vocabulary and index
     */
    @Schema(name = "KnowledgeDocument")
    public record Document(
            String name,
            String digest,
            @Nullable String pathway,
            @Nullable Integer version) {}

    /** Reads and compiles an edition. */
    public static Edition of(KnowledgeSource source) {
        return of(source, Knowledge.of(source));
    }

    /** The edition of knowledge that was read from these documents. */
    public static Edition of(KnowledgeSource source, Knowledge knowledge) {
        Map<String, Pathway> byName = new HashMap<>();
        List<String> names = source.pathways();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), knowledge.pathways().get(i));
        }
        List<Document> documents = new ArrayList<>();
        source.documents().forEach((name, text) -> {
            Pathway pathway = byName.get(name);
            documents.add(new Document(
                    name,
                    Canonical.digestOfText(text),
                    pathway == null ? null : pathway.id(),
                    pathway == null ? null : pathway.version()));
        });
        return new Edition(
                source, digestOf(source), documents, Pathways.compile(knowledge.vocabulary(), knowledge.pathways()));
    }

    /** The digest of the edition of these documents, which tells whether it is known already. */
    public static String digestOf(KnowledgeSource source) {
        StringBuilder listed = new StringBuilder();
        source.documents()
                .forEach((name, text) -> listed.append(Canonical.digestOfText(text))
                        .append(' ')
                        .append(name)
                        .append('\n'));
        return Canonical.digestOfText(listed.toString());
    }

    /** Full ids of all claims that may have a say in a score. */
    Set<String> cited() {
        Set<String> cited = new TreeSet<>();
        for (Pathway pathway : pathways.all()) {
            pathway.rules().forEach(rule -> cited.addAll(rule.cites()));
            pathway.scales().forEach(scale -> cited.addAll(scale.cites()));
        }
        return cited;
    }
}
