package org.dermatrail.triage.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether some report meets all goals. It searches what a report may say within the vocabulary: presence of findings and
 * what they imply, ranges of measurements and ages, sex, procedures. Where there is too much to search, it says that it
 * can't tell.
 */
final class Possibility {

    private static final int MOST_STEPS = 20_000;

    private final Vocabulary vocabulary;
    private int steps;

    private Possibility(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What came of the search. */
    enum Answer {
        POSSIBLE,
        IMPOSSIBLE,
        UNDECIDED
    }

    static Answer of(Vocabulary vocabulary, List<Goal> goals) {
        var search = new Possibility(vocabulary);
        if (search.reach(goals, new Supposition(vocabulary))) {
            return Answer.POSSIBLE;
        }
        return search.steps > MOST_STEPS ? Answer.UNDECIDED : Answer.IMPOSSIBLE;
    }

    /** What leaves no choice is supposed first; then the ways of the narrowest choice are tried. */
    private boolean reach(List<Goal> goals, Supposition supposed) {
        var open = new ArrayList<>(goals);
        var choices = new ArrayList<Goal.Choice>();
        while (!open.isEmpty()) {
            if (++steps > MOST_STEPS) {
                return false;
            }
            Goal goal = open.removeLast();
            if (goal instanceof Goal.Fact fact) {
                if (!supposed.takes(fact)) {
                    return false;
                }
                continue;
            }
            var ways = Ways.of(goal);
            if (ways.isEmpty()) {
                return false;
            }
            if (ways.size() == 1) {
                open.addAll(ways.getFirst());
            } else {
                choices.add(new Goal.Choice(ways));
            }
        }
        return supposed.isConsistent() && (choices.isEmpty() || choose(choices, supposed));
    }

    private boolean choose(List<Goal.Choice> choices, Supposition supposed) {
        var narrowest = choices.stream()
                .min(Comparator.comparingInt(choice -> choice.ways().size()))
                .orElseThrow();
        choices.remove(narrowest);
        for (List<Goal> way : narrowest.ways()) {
            var goals = new ArrayList<Goal>(choices);
            goals.addAll(way);
            if (reach(goals, supposed.copy())) {
                return true;
            }
            if (steps > MOST_STEPS) {
                return false;
            }
        }
        return false;
    }
}
