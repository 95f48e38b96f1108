package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Presence;

/**
 * Looks for the findings that matter most: those worth a question, and those whose change would change the urgency.
 * Every answer is proved by taking the decisions again with the change.
 *
 * <p>A rule is worth asking about while it is undecided and either its pathway applies or, for a pathway that is always
 * checked, something that it reads is present; for an empty report all of them are.
 */
final class Search {

    private static final int QUESTIONS = 8;
    private static final int COUNTERFACTUALS = 5;
    private static final int PAIRED = 12;

    private final Ledger ledger;
    private final Trial trial;
    private final Pathways pathways;
    private final Terms terms;
    private final Urgency urgency;
    private final int[] open;
    private final int[] scoreOfYes;

    Search(Ledger ledger, Pathways pathways, Grounds grounds) {
        this.ledger = ledger;
        this.pathways = pathways;
        this.terms = pathways.terms();
        this.urgency = ledger.urgency();
        long[] reachable = pathways.reach().open(ledger.holding());
        this.trial = new Trial(ledger, pathways, grounds, reachable);
        this.open = open(reachable);
        this.scoreOfYes = new int[open.length];
        for (int i = 0; i < open.length; i++) {
            scoreOfYes[i] = trial.scoreWithYes(open[i]);
        }
    }

    /** The unknown findings that some rule worth asking about reads. */
    private int[] open(long[] reachable) {
        var facts = ledger.facts();
        long[] worth = facts.graveUnknown();
        long[] rules = pathways.stakes().of(facts, urgency, reachable, ledger.holding());
        for (int number = Bits.next(rules, 0); number >= 0; number = Bits.next(rules, number + 1)) {
            var rule = pathways.decisions()[number];
            if (!rule.test().fails(facts)) {
                rule.reads().addTo(worth);
                var gate = rule.gate();
                if (gate != null) {
                    gate.reads().addTo(worth);
                }
            }
        }
        Bits.removeAll(worth, facts.present());
        Bits.removeAll(worth, facts.absent());
        Bits.removeAll(worth, terms.meta());
        return Bits.members(worth);
    }

    /** The questions whose yes would raise the result, the gravest first. */
    List<Question> questions() {
        var ranking = new Ranking<Integer>(QUESTIONS);
        for (int i = 0; i < open.length; i++) {
            if (scoreOfYes[i] > ledger.score()) {
                ranking.add(-scoreOfYes[i], i);
            }
        }
        var questions = new ArrayList<Question>();
        for (int i : ranking.values()) {
            var term = terms.term(open[i]);
            var raised = Urgency.of(scoreOfYes[i]);
            questions.add(new Question(term.id(), term.question(), raised == urgency ? null : raised));
        }
        return questions;
    }

    /** The smallest changes that change the urgency: of one finding, else of two; what was told comes first. */
    List<Counterfactual> counterfactuals() {
        var told = told();
        var found = new ArrayList<Counterfactual>();
        for (int i = 0; i < told.size() && found.size() < COUNTERFACTUALS; i++) {
            var step = told.get(i);
            keep(Urgency.of(trial.scoreWith(step.finding(), step.then())), found, step);
        }
        unknown(COUNTERFACTUALS - found.size(), found);
        if (found.isEmpty()) {
            pairs(told, found);
        }
        return found;
    }

    private void unknown(int wanted, List<Counterfactual> found) {
        var ranking = new Ranking<Integer>(wanted);
        for (int i = 0; i < open.length; i++) {
            var then = Urgency.of(scoreOfYes[i]);
            if (then != urgency) {
                ranking.add(-then.ordinal(), i);
            }
        }
        for (int i : ranking.values()) {
            keep(Urgency.of(scoreOfYes[i]), found, new Step(open[i], Presence.PRESENT));
        }
    }

    private void pairs(List<Step> told, List<Counterfactual> found) {
        var steps = new ArrayList<>(told);
        for (int i = 0; i < open.length && steps.size() < PAIRED; i++) {
            steps.add(new Step(open[i], Presence.PRESENT));
        }
        int count = Math.min(PAIRED, steps.size());
        for (int i = 0; i < count && found.size() < COUNTERFACTUALS; i++) {
            for (int j = i + 1; j < count && found.size() < COUNTERFACTUALS; j++) {
                var one = steps.get(i);
                var other = steps.get(j);
                int score = trial.scoreWith(one.finding(), one.then(), other.finding(), other.then());
                keep(Urgency.of(score), found, one, other);
            }
        }
    }

    /** What was told, the other way round; what nobody knew, denied. */
    private List<Step> told() {
        var steps = new ArrayList<Step>();
        long[] told = ledger.facts().told();
        long[] denied = ledger.facts().denied();
        for (int finding = Bits.next(told, 0); finding >= 0; finding = Bits.next(told, finding + 1)) {
            steps.add(new Step(finding, Presence.ABSENT));
        }
        for (int finding = Bits.next(denied, 0); finding >= 0; finding = Bits.next(denied, finding + 1)) {
            if (!Bits.has(told, finding)) {
                steps.add(new Step(finding, Presence.PRESENT));
            }
        }
        Bits.each(ledger.facts().graveUnknown(), finding -> steps.add(new Step(finding, Presence.ABSENT)));
        return steps;
    }

    private void keep(Urgency then, List<Counterfactual> found, Step... steps) {
        if (then != urgency) {
            var changes = new ArrayList<Change>();
            for (Step step : steps) {
                changes.add(new Change(terms.term(step.finding()).id(), step.then()));
            }
            found.add(new Counterfactual(changes, then));
        }
    }

    /** One finding told otherwise. */
    private record Step(int finding, Presence then) {}
}
