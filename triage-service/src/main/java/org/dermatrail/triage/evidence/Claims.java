package org.dermatrail.triage.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dermatrail.triage.evidence.ClaimTables.KnownClaim;

/** What article events change about the claims. Takes many articles at once, since an import brings thousands. */
@ApplicationScoped
class Claims {

    private final ClaimTables tables;
    private final ObjectMapper json;

    Claims(ClaimTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** Those of the articles that have arrived before. */
    Set<String> known(List<String> articles) {
        return tables.articles(articles).keySet();
    }

    /** The articles of which the events, one of each, tell nothing newer than is known: duplicates and late ones. */
    Set<String> alreadyKnown(List<ArticleEvent> events) {
        Map<String, ClaimTables.KnownArticle> known =
                tables.articles(events.stream().map(ArticleEvent::slug).toList());
        return events.stream()
                .filter(event -> {
                    ClaimTables.KnownArticle article = known.get(event.slug());
                    return article != null && !isNewer(event, article);
                })
                .map(ArticleEvent::slug)
                .collect(Collectors.toSet());
    }

    private static boolean isNewer(ArticleEvent event, ClaimTables.KnownArticle known) {
        return event.revision() > known.revision()
                || (event.revision() == known.revision()
                        && event.state() == ArticleEvent.State.WITHDRAWN
                        && !known.withdrawn());
    }

    /** Makes the claims of the events, one of each article, the current ones and tells by article what changed. */
    Map<String, List<ClaimChange>> replace(List<ArticleEvent> events) {
        Map<String, Map<String, KnownClaim>> known =
                tables.claims(events.stream().map(ArticleEvent::slug).toList());
        Map<String, List<ClaimChange>> changes = new LinkedHashMap<>();
        List<ClaimTables.Row> stated = new ArrayList<>();
        for (ArticleEvent event : events) {
            List<ClaimTables.Row> rows = rows(event);
            changes.put(event.slug(), changes(known.getOrDefault(event.slug(), Map.of()), rows));
            stated.addAll(rows);
        }
        tables.saveArticles(events);
        tables.withdraw(changes.values().stream()
                .flatMap(List::stream)
                .filter(change -> change.change() == ClaimChange.Kind.WITHDRAWN)
                .map(ClaimChange::claim)
                .toList());
        tables.saveClaims(stated);
        return changes;
    }

    /** What would change if the article stated these claims and no others. Writes nothing. */
    List<ClaimChange> changes(String article, List<StatedClaim> stated) {
        ArticleEvent supposed = new ArticleEvent(article, 1, ArticleEvent.State.PUBLISHED, null, stated);
        return changes(tables.claims(List.of(article)).getOrDefault(article, Map.of()), rows(supposed));
    }

    private static List<ClaimChange> changes(Map<String, KnownClaim> known, List<ClaimTables.Row> stated) {
        Map<String, KnownClaim> before = new TreeMap<>(known);
        List<ClaimChange> changes = new ArrayList<>();
        for (ClaimTables.Row claim : stated) {
            KnownClaim earlier = before.remove(claim.id());
            if (earlier == null) {
                changes.add(new ClaimChange(claim.id(), ClaimChange.Kind.ADDED));
            } else if (!earlier.current()) {
                changes.add(new ClaimChange(claim.id(), ClaimChange.Kind.RESTORED));
            } else if (!earlier.fingerprint().equals(claim.fingerprint())) {
                changes.add(new ClaimChange(claim.id(), ClaimChange.Kind.REVISED));
            }
        }
        before.forEach((claim, earlier) -> {
            if (earlier.current()) {
                changes.add(new ClaimChange(claim, ClaimChange.Kind.WITHDRAWN));
            }
        });
        return changes;
    }

    /** The claims of an event; the last of those with one id counts. */
    private List<ClaimTables.Row> rows(ArticleEvent event) {
        Map<String, ClaimTables.Row> rows = new LinkedHashMap<>();
        for (StatedClaim claim : event.standing()) {
            rows.put(
                    claim.id(),
                    new ClaimTables.Row(
                            claim.id(),
                            event.slug(),
                            event.revision(),
                            claim.certainty(),
                            claim.appraisal(),
                            fingerprint(claim)));
        }
        return List.copyOf(rows.values());
    }

    private String fingerprint(StatedClaim claim) {
        try {
            byte[] text = json.writeValueAsString(claim).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
