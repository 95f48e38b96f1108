package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final Terms terms;
    private final List<Asked> asked;
    private final Urgency urgency;
    private final int score;

    Search(Ledger ledger, Pathways pathways) {
        this.ledger = ledger;
        this.terms = pathways.terms();
        this.urgency = ledger.urgency();
        this.score = ledger.score();
        this.asked = open(pathways).stream()
                .map(finding -> new Asked(finding, ledger.with(List.of(change(finding, Presence.PRESENT)))))
                .toList();
    }

    private List<Integer> open(Pathways pathways) {
        var facts = ledger.facts();
        boolean empty = facts.empty();
        long[] worth = Bits.empty(terms.count());
        for (Decision decision : pathways.decisions()) {
            if (ledger.undecided(decision)
                    && mattersMore(decision)
                    && (!decision.always() || empty || Bits.meet(decision.reads(), facts.present()))) {
                Bits.addAll(worth, decision.reads());
            }
        }
        var open = new ArrayList<Integer>();
        Bits.each(worth, finding -> {
            boolean told = Bits.has(facts.present(), finding) || Bits.has(facts.absent(), finding);
            if (!told && !terms.term(finding).group().equals("meta")) {
                open.add(finding);
            }
        });
        return open;
    }

    private boolean mattersMore(Decision decision) {
        var floor = decision.floor();
        return decision.points() > 0 || (floor != null && floor.compareTo(urgency) > 0);
    }

    /** The questions whose yes would raise the result, the gravest first. */
    List<Question> questions() {
        return asked.stream()
                .filter(one -> one.yes().score() > score)
                .sorted(Comparator.comparing((Asked one) -> one.yes().urgency())
                        .thenComparing(one -> one.yes().score())
                        .reversed()
                        .thenComparing(Asked::finding))
                .limit(QUESTIONS)
                .map(one -> new Question(
                        terms.term(one.finding()).id(),
                        terms.term(one.finding()).question(),
                        one.yes().urgency() == urgency ? null : one.yes().urgency()))
                .toList();
    }

    /** The smallest changes that change the urgency: of one finding, else of two; what was told comes first. */
    List<Counterfactual> counterfactuals() {
        var told = told();
        var found = new ArrayList<Counterfactual>();
        for (Change change : told) {
            prove(List.of(change), found);
        }
        asked.stream()
                .filter(one -> one.yes().urgency() != urgency)
                .sorted(Comparator.comparing((Asked one) -> one.yes().urgency()).reversed())
                .map(one -> new Counterfactual(
                        List.of(change(one.finding(), Presence.PRESENT)),
                        one.yes().urgency()))
                .forEach(found::add);
        if (found.isEmpty()) {
            pairs(told, found);
        }
        return found.stream().limit(COUNTERFACTUALS).toList();
    }

    private void pairs(List<Change> told, List<Counterfactual> found) {
        var changes = new ArrayList<Change>(told);
        asked.forEach(one -> changes.add(change(one.finding(), Presence.PRESENT)));
        var paired = changes.subList(0, Math.min(PAIRED, changes.size()));
        for (int i = 0; i < paired.size() && found.size() < COUNTERFACTUALS; i++) {
            for (int j = i + 1; j < paired.size() && found.size() < COUNTERFACTUALS; j++) {
                prove(List.of(paired.get(i), paired.get(j)), found);
            }
        }
    }

    private List<Change> told() {
        var changes = new ArrayList<Change>();
        var facts = ledger.facts();
        Bits.each(facts.told(), finding -> changes.add(change(finding, Presence.ABSENT)));
        Bits.each(facts.denied(), finding -> {
            if (!Bits.has(facts.told(), finding)) {
                changes.add(change(finding, Presence.PRESENT));
            }
        });
        return changes;
    }

    private void prove(List<Change> changes, List<Counterfactual> found) {
        var outcome = ledger.with(changes);
        if (outcome.urgency() != urgency) {
            found.add(new Counterfactual(changes, outcome.urgency()));
        }
    }

    private Change change(int finding, Presence presence) {
        return new Change(terms.term(finding).id(), presence);
    }

    /** An unknown finding and what a yes would come to. */
    private record Asked(int finding, Ledger.Outcome yes) {}
}
