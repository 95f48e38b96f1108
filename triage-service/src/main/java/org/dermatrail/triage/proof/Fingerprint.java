package org.dermatrail.triage.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dermatrail.triage.scoring.Citation;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Scoring;
import org.dermatrail.triage.wire.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * A scoring in JSON with the digests that it is recognised by.
 *
 * @param evidence the claims that it rests on, as they stood, as JSON
 * @param digest over result and evidence together
 * @param reliesOn full ids of all claims that its rules cite, withdrawn ones too
 */
public record Fingerprint(
        String result, String evidence, String evidenceDigest, String digest, SortedSet<String> reliesOn) {

    /** The fingerprint of what was scored on this evidence. */
    public static Fingerprint of(Scoring scoring, Evidence evidence, ObjectMapper json) {
        String result = write(scoring, json);
        SortedSet<String> reliesOn =
                scoring.citations().stream().map(Citation::claim).collect(Collectors.toCollection(TreeSet::new));
        String snapshot = write(snapshot(reliesOn, evidence), json);
        String evidenceDigest = Canonical.digest(snapshot);
        String digest = Canonical.digest("{\"evidence\":\"" + evidenceDigest + "\",\"result\":" + result + "}");
        return new Fingerprint(result, snapshot, evidenceDigest, digest, reliesOn);
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

    private static String write(Object value, ObjectMapper json) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("A scoring could not be written as JSON", defect);
        }
    }
}
