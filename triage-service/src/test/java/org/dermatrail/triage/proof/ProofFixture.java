package org.dermatrail.triage.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.local.ProofKey;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Scoring;
import org.dermatrail.triage.wire.Canonical;
import org.dermatrail.triage.wire.Json;

/** Proofs of the pathways' own cases, signed with a key of their own. */
final class ProofFixture {

    static final Edition EDITION = Edition.of(KnowledgeSource.packaged());
    static final ObjectMapper JSON = Json.mapper();

    private static final List<String> CERTAINTIES = List.of("high", "moderate", "low", "very_low");

    private final Path keys;
    private final Path secret;
    private final Signing signing;

    ProofFixture(Path folder) throws Exception {
        this.secret = ProofKey.ensure(folder);
        this.keys = ProofKey.publicKeys(folder);
        this.signing = new Signing(() -> Optional.of(secret), JSON);
    }

    /** The reports of all cases of all pathways. */
    static List<Report> reports() {
        return EDITION.pathways().all().stream()
                .flatMap(pathway -> pathway.cases().stream())
                .map(Pathway.Example::report)
                .toList();
    }

    /** Claims of every certainty, some withdrawn and some not known at all. */
    static Evidence evidence() {
        Map<String, ClaimVersion> claims = new HashMap<>();
        int i = 0;
        for (String claim : EDITION.cited()) {
            if (i % 17 != 3) {
                claims.put(
                        claim,
                        new ClaimVersion(
                                claim.substring(0, claim.indexOf('/')),
                                1 + i % 3,
                                claim,
                                CERTAINTIES.get(i % CERTAINTIES.size()),
                                "supported",
                                i % 11 != 5));
            }
            i++;
        }
        return new Evidence(claims);
    }

    static Proof proof(Report report) {
        Scoring scoring = Scoring.score(report, EDITION.pathways(), evidence());
        Fingerprint print = Fingerprint.of(scoring, evidence(), JSON);
        return Proof.of(about(), report, EDITION, evidence(), scoring, print.evidenceDigest(), print.digest());
    }

    /** The same proof with another result. */
    static Proof withScore(Proof proof, int score) throws JsonProcessingException {
        ObjectNode tree = (ObjectNode) JSON.readTree(JSON.writeValueAsString(proof.result()));
        return new Proof(
                proof.format(),
                proof.about(),
                proof.report(),
                proof.knowledge(),
                proof.claims(),
                JSON.treeToValue(tree.put("score", score), Scoring.class),
                proof.evidence(),
                proof.digest());
    }

    String sign(Proof proof) {
        return signing.sign(proof, EDITION);
    }

    /** The same with another value at one place, signed as a whole. */
    String signWith(Proof proof, String pointer, String value) throws Exception {
        ObjectNode whole = (ObjectNode) JSON.readTree(sign(proof));
        int slash = pointer.lastIndexOf('/');
        JsonNode holder = whole.get("proof").at(pointer.substring(0, slash));
        ((ObjectNode) holder).set(pointer.substring(slash + 1), JSON.readTree(value));
        String payload = Canonical.json(whole.get("proof").toString());
        return whole.put("jws", ProofKeys.of(Files.readString(secret)).sign(payload))
                .toString();
    }

    Path publicKeys() {
        return keys;
    }

    Trust trust() throws Exception {
        return new Trust.Keys(ProofKeys.of(Files.readString(keys)));
    }

    String keyId() throws Exception {
        return JSON.readTree(Files.readString(keys)).at("/keys/0/kid").asText();
    }

    private static Proof.About about() {
        return new Proof.About(
                UUID.fromString("01980000-0000-7000-8000-000000000001"),
                "demo",
                1,
                "reported",
                null,
                Instant.parse("2026-11-20T12:00:00.000001Z"));
    }
}
