package org.dermatrail.triage.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The projected articles and claims: the only place that reads and writes their tables. */
@ApplicationScoped
class Claims {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final InstantSource clock;

    Claims(EntityManager entities, ObjectMapper json, InstantSource clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the event tells something newer than what is known; duplicates and late events do not. */
    boolean isNews(ArticleEvent event) {
        List<?> known = entities.createNativeQuery("select revision, state from evidence_article where slug = :slug")
                .setParameter("slug", event.slug())
                .getResultList();
        if (known.isEmpty()) {
            return true;
        }
        Object[] article = (Object[]) known.getFirst();
        int revision = ((Number) article[0]).intValue();
        return event.revision() > revision
                || (event.revision() == revision
                        && event.state() == ArticleEvent.State.WITHDRAWN
                        && article[1].equals("published"));
    }

    /** Makes the event's claims the current ones and tells what changed. */
    List<ClaimChange> replace(ArticleEvent event) {
        List<ClaimChange> changes = changes(event.slug(), event.standing());
        saveArticle(event);
        saveClaims(event);
        changes.stream()
                .filter(change -> change.change() == ClaimChange.Kind.WITHDRAWN)
                .forEach(change -> withdraw(change.claim()));
        return changes;
    }

    /** What would change if the article stated these claims and no others. Writes nothing. */
    List<ClaimChange> changes(String article, List<StatedClaim> stated) {
        Map<String, Known> before = known(article);
        List<ClaimChange> changes = new ArrayList<>();
        for (StatedClaim claim : stated) {
            Known known = before.remove(claim.id());
            if (known == null) {
                changes.add(new ClaimChange(claim.id(), ClaimChange.Kind.ADDED));
            } else if (!known.current()) {
                changes.add(new ClaimChange(claim.id(), ClaimChange.Kind.RESTORED));
            } else if (!known.fingerprint().equals(fingerprint(claim))) {
                changes.add(new ClaimChange(claim.id(), ClaimChange.Kind.REVISED));
            }
        }
        before.forEach((claim, known) -> {
            if (known.current()) {
                changes.add(new ClaimChange(claim, ClaimChange.Kind.WITHDRAWN));
            }
        });
        return changes;
    }

    private record Known(String fingerprint, boolean current) {}

    private Map<String, Known> known(String article) {
        List<?> rows = entities.createNativeQuery(
                        "select claim, fingerprint, current from evidence_claim where article = :article")
                .setParameter("article", article)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Known((String) row[1], (Boolean) row[2]),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private void saveArticle(ArticleEvent event) {
        entities.createNativeQuery("""
                        insert into evidence_article (slug, revision, state, changed_at)
                        values (:slug, :revision, :state, :now)
                        on conflict (slug) do update
                        set revision = excluded.revision, state = excluded.state, changed_at = excluded.changed_at""")
                .setParameter("slug", event.slug())
                .setParameter("revision", event.revision())
                .setParameter("state", event.state() == ArticleEvent.State.WITHDRAWN ? "withdrawn" : "published")
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** In one statement, since an import brings thousands of articles; the last of those with one id counts. */
    private void saveClaims(ArticleEvent event) {
        Map<String, StatedClaim> claims = new LinkedHashMap<>();
        event.standing().forEach(claim -> claims.put(claim.id(), claim));
        if (claims.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into evidence_claim
                            (claim, article, revision, certainty, appraisal, fingerprint, current)
                        select claim, :article, :revision, certainty, appraisal, fingerprint, true
                        from unnest(cast(:claims as text[]), cast(:certainties as text[]), cast(:appraisals as text[]),
                            cast(:fingerprints as text[])) as stated (claim, certainty, appraisal, fingerprint)
                        on conflict (claim) do update
                        set article = excluded.article, revision = excluded.revision, certainty = excluded.certainty,
                            appraisal = excluded.appraisal, fingerprint = excluded.fingerprint, current = true""")
                .setParameter("article", event.slug())
                .setParameter("revision", event.revision())
                .setParameter("claims", column(claims, StatedClaim::id))
                .setParameter("certainties", column(claims, StatedClaim::certainty))
                .setParameter("appraisals", column(claims, StatedClaim::appraisal))
                .setParameter("fingerprints", column(claims, this::fingerprint))
                .executeUpdate();
    }

    private static String[] column(Map<String, StatedClaim> claims, Function<StatedClaim, String> value) {
        return claims.values().stream().map(value).toArray(String[]::new);
    }

    private void withdraw(String claim) {
        entities.createNativeQuery("update evidence_claim set current = false where claim = :claim")
                .setParameter("claim", claim)
                .executeUpdate();
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
