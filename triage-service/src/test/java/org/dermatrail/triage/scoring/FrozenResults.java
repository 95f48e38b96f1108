package org.dermatrail.triage.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dermatrail.triage.scoring.ScoringFixture.KNOWLEDGE;
import static org.dermatrail.triage.scoring.ScoringFixture.PATHWAYS;
import static org.dermatrail.triage.scoring.ScoringFixture.SOUND;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Digests over every byte of many results. */
final class FrozenResults {

    private static final long SEED = 20261121;

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private FrozenResults() {}

    /** Of all that compilation sees, in its order. */
    static String knowledge() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var vocabulary = KNOWLEDGE.vocabulary();
        digest.update(
                (vocabulary.findings().values() + "\n" + vocabulary.procedures().values() + "\n"
                                + vocabulary.measurements().values() + "\n" + KNOWLEDGE.pathways())
                        .getBytes(UTF_8));
        return "knowledge " + hex(digest);
    }

    /** The pathways' own cases, on sound and on weakened evidence. */
    static String cases() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var weakened = new RandomReports(SEED, KNOWLEDGE.vocabulary()).weaken(SOUND);
        for (var pathway : KNOWLEDGE.pathways()) {
            for (var example : pathway.cases()) {
                digest.update(JSON.writeValueAsBytes(Scoring.score(example.report(), PATHWAYS, SOUND)));
                digest.update(JSON.writeValueAsBytes(Scoring.score(example.report(), PATHWAYS, weakened)));
            }
        }
        return "cases " + hex(digest);
    }

    /** So many random reports, on sound and on weakened evidence by turns. */
    static String random(int count) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var reports = new RandomReports(SEED, KNOWLEDGE.vocabulary());
        Evidence evidence = SOUND;
        for (int i = 0; i < count; i++) {
            if (i % 100 == 50) {
                evidence = i % 200 == 50 ? reports.weaken(SOUND) : SOUND;
            }
            digest.update(JSON.writeValueAsBytes(Scoring.score(reports.next(), PATHWAYS, evidence)));
        }
        return count + " random " + hex(digest);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
