package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Words;

/** Runs the cases that pathways carry, as a pathway may not be used while one of its cases fails. */
public final class Rehearsal {

    private Rehearsal() {}

    /** The cases that do not come out as they should, with every claim taken as current and sound. */
    public static List<Failure> of(Pathways pathways) {
        var evidence = allSound(pathways);
        var failures = new ArrayList<Failure>();
        for (Pathway pathway : pathways.all()) {
            for (Pathway.Example example : pathway.cases()) {
                var scoring = Scoring.score(example.report(), pathways, evidence);
                differences(example, scoring)
                        .forEach(difference -> failures.add(new Failure(pathway.id(), example.name(), difference)));
            }
        }
        return failures;
    }

    /** Every claim that a pathway cites, as current and of moderate certainty. */
    static Evidence allSound(Pathways pathways) {
        var claims = new HashMap<String, ClaimVersion>();
        for (Pathway pathway : pathways.all()) {
            pathway.rules().forEach(rule -> rule.cites().forEach(claim -> claims.put(claim, sound(claim))));
            pathway.scales().forEach(use -> use.cites().forEach(claim -> claims.put(claim, sound(claim))));
        }
        return new Evidence(claims);
    }

    private static ClaimVersion sound(String claim) {
        return new ClaimVersion(claim.substring(0, claim.indexOf('/')), 1, claim, "moderate", "supported", true);
    }

    private static List<String> differences(Pathway.Example example, Scoring scoring) {
        var differences = new ArrayList<String>();
        if (scoring.urgency() != example.urgency()) {
            differences.add("is " + Words.of(scoring.urgency()) + " instead of " + Words.of(example.urgency()) + " by "
                    + scoring.explanation().stream().map(Line::rule).toList());
        }
        missing(
                "red flag",
                example.redFlags(),
                scoring.redFlags().stream().map(RedFlag::id).toList(),
                differences);
        missing(
                "advice",
                example.advice(),
                scoring.advice().stream().map(Advice::id).toList(),
                differences);
        missing(
                "contraindication",
                example.contraindicated(),
                scoring.contraindications().stream()
                        .map(Contraindication::procedure)
                        .toList(),
                differences);
        return differences;
    }

    private static void missing(String what, List<String> expected, List<String> actual, List<String> differences) {
        expected.stream()
                .filter(id -> !actual.contains(id))
                .forEach(id -> differences.add("lacks the " + what + " " + id));
    }

    /** A case that failed, and how. */
    public record Failure(String pathway, String name, String difference) {

        @Override
        public String toString() {
            return pathway + ": " + name + ": " + difference;
        }
    }
}
