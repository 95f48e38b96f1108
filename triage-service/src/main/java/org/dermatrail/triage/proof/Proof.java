package org.dermatrail.triage.proof;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Scoring;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one score rests on, complete enough to score again: what scoring read of the report, the digests of the knowledge,
 * every claim that the knowledge cites as it stood, and the result. The same score always makes the same proof.
 *
 * @param format {@value #FORMAT}; another one needs another reader
 * @param claims sorted by id; a cited claim that is not here was not known then
 * @param evidence digest of the claims relied on
 * @param digest digest of result and evidence, as the assessment shows it
 */
@Schema(name = "Proof")
public record Proof(
        String format,
        About about,
        Report report,
        KnowledgeDigests knowledge,
        List<ClaimVersion> claims,
        Scoring result,
        String evidence,
        String digest) {

    static final String FORMAT = "dermatrail-proof-1";

    public Proof {
        claims = List.copyOf(claims);
    }

    /** Which scoring this is. The person is not named, not even by a pseudonym. */
    @Schema(name = "ProofAbout")
    public record About(
            UUID assessment,
            String clinic,
            int scoring,
            String reason,
            @Nullable UUID recall,
            Instant scoredAt) {}

    /** The knowledge that scored: the documents themselves lie beside the proof, bound to it by their digests. */
    @Schema(name = "ProofKnowledge")
    public record KnowledgeDigests(String digest, List<Edition.Document> documents) {

        public KnowledgeDigests {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The proof of a kept scoring.
     *
     * @param evidence all claims as they stood when it was scored
     * @param evidenceDigest as it was kept with the scoring
     * @param digest as it was kept with the scoring
     */
    public static Proof of(
            About about,
            Report report,
            Edition edition,
            Evidence evidence,
            Scoring result,
            String evidenceDigest,
            String digest) {
        return new Proof(
                FORMAT,
                about,
                withoutPlaces(report),
                new KnowledgeDigests(edition.digest(), edition.documents()),
                edition.cited().stream()
                        .map(evidence.claims()::get)
                        .filter(Objects::nonNull)
                        .toList(),
                result,
                evidenceDigest,
                digest);
    }

    /** Where in a person's text a finding was read is nobody's business, and scoring does not look at it. */
    private static Report withoutPlaces(Report report) {
        return new Report(
                report.age(),
                report.sex(),
                report.findings().stream()
                        .map(each -> new Finding(each.id(), each.presence(), each.origin(), null, null, each.since()))
                        .toList(),
                report.measurements(),
                report.plannedProcedures(),
                report.notUnderstoodText());
    }
}
