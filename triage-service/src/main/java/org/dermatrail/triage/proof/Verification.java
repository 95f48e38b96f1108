package org.dermatrail.triage.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.InvalidKnowledge;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Scoring;
import org.dermatrail.triage.wire.Canonical;
import org.dermatrail.triage.wire.Json;

/** Checks a proof with nothing but the proof: its signature, then its result by scoring again. */
final class Verification {

    private final ObjectMapper json = Json.mapper();
    private final Trust trust;

    Verification(Trust trust) {
        this.trust = trust;
    }

    Verdict of(String text) {
        try {
            return again(Envelope.open(text, trust, json));
        } catch (Refused refused) {
            return new Verdict.Rejected(String.valueOf(refused.getMessage()));
        } catch (RuntimeException malformed) {
            return new Verdict.Rejected("The proof is signed, but it is not whole: "
                    + malformed.getClass().getSimpleName());
        }
    }

    private Verdict again(Envelope envelope) throws Refused {
        Proof proof = envelope.signed().proof();
        requireWhole(proof);
        Edition edition = edition(envelope.signed());
        Evidence evidence = new Evidence(
                proof.claims().stream().collect(Collectors.toMap(ClaimVersion::claim, Function.identity())));
        Scoring scoring = scored(proof, edition, evidence);
        Fingerprint again = Fingerprint.of(scoring, evidence, json);
        List<Difference> differences = Difference.between(
                tree(proof.knowledge().digest(), proof.result(), proof.evidence(), proof.digest()),
                tree(edition.digest(), scoring, again.evidenceDigest(), again.digest()));
        return differences.isEmpty()
                ? new Verdict.Identical(proof, envelope.keyId())
                : new Verdict.Different(proof, envelope.keyId(), differences);
    }

    /** Scoring again does not look at these, and yet they belong to a proof. */
    private static void requireWhole(Proof proof) {
        Proof.About about = proof.about();
        Stream.of(
                        about.assessment(),
                        about.clinic(),
                        about.reason(),
                        about.scoredAt(),
                        proof.result().urgency(),
                        proof.result().within())
                .forEach(Objects::requireNonNull);
    }

    private static Edition edition(SignedProof signed) throws Refused {
        try {
            return Edition.of(new KnowledgeSource(signed.knowledge()));
        } catch (InvalidKnowledge | IllegalStateException | IllegalArgumentException foreign) {
            throw new Refused(
                    "This release can't read the knowledge of the proof; check it with the release that scored");
        }
    }

    private static Scoring scored(Proof proof, Edition edition, Evidence evidence) throws Refused {
        try {
            return Scoring.score(proof.report(), edition.pathways(), evidence);
        } catch (IllegalArgumentException foreign) {
            throw new Refused("The report names what the knowledge of the proof does not know");
        }
    }

    /** In canonical form, so that 4 and 4.0 are the same here as they are under the signature. */
    private JsonNode tree(String knowledge, Scoring result, String evidence, String digest) {
        try {
            String written = json.writeValueAsString(
                    Map.of("knowledge", knowledge, "result", result, "evidence", evidence, "digest", digest));
            return json.readTree(Canonical.json(written));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
