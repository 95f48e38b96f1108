package org.dermatrail.triage.assessment;

import java.util.SortedSet;
import org.dermatrail.triage.scoring.Scoring;

/**
 * A scoring with all that is kept of it.
 *
 * @param result the scoring as JSON
 * @param evidence the claims that it rests on, as they stood, as JSON
 * @param digest over result and evidence together
 * @param knowledge digest of the knowledge that scored
 * @param evidenceVersion the state of the evidence that it saw
 * @param reliesOn full ids of all claims that its rules cite, withdrawn ones too
 */
record Scored(
        Scoring scoring,
        String result,
        String evidence,
        String evidenceDigest,
        String digest,
        String knowledge,
        long evidenceVersion,
        SortedSet<String> reliesOn) {}
