package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Words;
import org.dermatrail.triage.report.Report;

/**
 * What follows from a report: how urgent it is, why, what to do, and which claims that rests on.
 *
 * @param within the time within which help should be had
 * @param score 0 to 100, in the band of the urgency, and the exact sum of the explanation
 * @param careSetting where to go
 * @param inScope whether some pathway is about this report
 * @param conditions ids of the conditions whose pathways apply
 * @param pathways every pathway that was consulted and had a say
 * @param citations all claims relied on, distinct and sorted by id; those under review are among them, so that their
 *     return is noticed
 */
public record Scoring(
        Urgency urgency,
        Duration within,
        int score,
        String careSetting,
        boolean inScope,
        List<String> conditions,
        List<PathwayVersion> pathways,
        List<RedFlag> redFlags,
        List<Contraindication> contraindications,
        List<Severity> severity,
        List<Advice> advice,
        List<Line> explanation,
        List<Question> questions,
        List<Counterfactual> counterfactuals,
        List<Citation> citations) {

    public Scoring {
        conditions = List.copyOf(conditions);
        pathways = List.copyOf(pathways);
        redFlags = List.copyOf(redFlags);
        contraindications = List.copyOf(contraindications);
        severity = List.copyOf(severity);
        advice = List.copyOf(advice);
        explanation = List.copyOf(explanation);
        questions = List.copyOf(questions);
        counterfactuals = List.copyOf(counterfactuals);
        citations = List.copyOf(citations);
    }

    /**
     * Scores a report. Pure: the same arguments give an equal result, in whatever order findings were told.
     *
     * @throws IllegalArgumentException if the report names a finding, measurement or procedure that the vocabulary does
     *     not know
     */
    public static Scoring score(Report report, Pathways pathways, Evidence evidence) {
        return new Composition(report, pathways, evidence).scoring();
    }

    /** The time within which help should be had in ISO 8601: {@code P14D}. */
    public String withinText() {
        return Words.of(within);
    }
}
