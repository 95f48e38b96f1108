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

    /**
     * The cases of the pathways before that come out less urgent, or without a red flag, by the pathways after, with every
     * claim taken as current and sound.
     */
    public static List<Failure> lowered(Pathways before, Pathways after) {
        var claims = new HashMap<>(allSound(before).claims());
        claims.putAll(allSound(after).claims());
        var evidence = new Evidence(claims);
        var failures = new ArrayList<Failure>();
        for (Pathway pathway : before.all()) {
            for (Pathway.Example example : pathway.cases()) {
                var was = Scoring.score(example.report(), before, evidence);
                var is = Scoring.score(example.report(), after, evidence);
                var differences = new ArrayList<String>();
                if (is.urgency().compareTo(was.urgency()) < 0) {
                    differences.add("would be " + Words.of(is.urgency()) + " and is " + Words.of(was.urgency()));
                }
                missing("red flag", flags(was), flags(is), differences);
                differences.forEach(one -> failures.add(new Failure(pathway.id(), example.name(), one)));
            }
        }
        return failures;
    }

    private static List<String> flags(Scoring scoring) {
        return scoring.redFlags().stream().map(RedFlag::id).distinct().toList();
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
