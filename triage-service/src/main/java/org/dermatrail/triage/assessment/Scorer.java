package org.dermatrail.triage.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.Citation;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/** Puts report, pathways and evidence together for the pure scoring, and seals what comes out with its digests. */
@ApplicationScoped
class Scorer {

    private final Pathways pathways;
    private final ObjectMapper json;

    Scorer(Pathways pathways, ObjectMapper json) {
        this.pathways = pathways;
        this.json = json;
    }

    Scored score(Report report, EvidenceProjection.Known known) {
        Scoring scoring = Scoring.score(report, pathways, known.evidence());
        String result = write(scoring);
        SortedSet<String> reliesOn =
                scoring.citations().stream().map(Citation::claim).collect(Collectors.toCollection(TreeSet::new));
        String evidence = write(snapshot(reliesOn, known.evidence()));
        String evidenceDigest = Digest.of(evidence);
        String digest = Digest.of("{\"evidence\":\"" + evidenceDigest + "\",\"result\":" + result + "}");
        return new Scored(scoring, result, evidence, evidenceDigest, digest, known.version(), reliesOn);
    }

    private static List<Map<String, Object>> snapshot(SortedSet<String> reliesOn, Evidence evidence) {
        return reliesOn.stream()
                .map(claim -> entry(claim, evidence.claims().get(claim)))
                .toList();
    }

    private static Map<String, Object> entry(String claim, @Nullable ClaimVersion version) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("claim", claim);
        entry.put("current", version != null && version.current());
        if (version != null) {
            entry.put("article", version.article());
            entry.put("revision", version.revision());
            entry.put("certainty", version.certainty());
            entry.put("appraisal", version.appraisal());
        }
        return entry;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("A scoring could not be written as JSON", defect);
        }
    }
}
