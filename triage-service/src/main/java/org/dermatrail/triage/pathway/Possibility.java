package org.dermatrail.triage.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether some report meets all goals. It searches what a report may say within the vocabulary: presence of findings and
 * what they imply, ranges of measurements and ages, sex, procedures. Where there is too much to search, it says that it
 * can't tell: a question has a limit of steps, and so have all questions together that are asked of one pathway.
 */
final class Possibility {

    private static final int MOST_STEPS = 20_000;
    private static final int MOST_STEPS_OF_ALL = 400_000;
    private static final int DEEPEST = 500;

    private final Vocabulary vocabulary;
    private int left = MOST_STEPS_OF_ALL;
    private int steps;
    private boolean givenUp;

    Possibility(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What came of a search. */
    sealed interface Answer {

        /** A report that says this, and whatever else, meets the goals. */
        record Possible(Supposition example) implements Answer {}

        record Impossible() implements Answer {}

        record Undecided() implements Answer {}
    }

    /** Whether some report meets all of them. */
    Answer of(List<Goal> goals) {
        return of(goals, new Supposition(vocabulary));
    }

    /** Whether a report that says all this can meet them too. */
    Answer of(List<Goal> goals, Supposition supposed) {
        steps = 0;
        givenUp = false;
        var example = reach(goals, supposed.copy(), 0);
        left -= steps;
        if (example != null) {
            return new Answer.Possible(example);
        }
        return givenUp ? new Answer.Undecided() : new Answer.Impossible();
    }

    /** Whether there is nothing left to search with: every further answer is that nobody knows. */
    boolean isSpent() {
        return left <= 0;
    }

    /** What leaves no choice is supposed first; then the ways of the narrowest choice are tried. */
    private @Nullable Supposition reach(List<Goal> goals, Supposition supposed, int depth) {
        var open = new ArrayList<>(goals);
        var choices = new ArrayList<Goal.Choice>();
        while (!open.isEmpty()) {
            if (++steps > Math.min(MOST_STEPS, left)) {
                givenUp = true;
                return null;
            }
            Goal goal = open.removeLast();
            if (goal instanceof Goal.Fact fact) {
                if (!supposed.takes(fact)) {
                    return null;
                }
                continue;
            }
            var ways = Ways.of(goal);
            if (ways.isEmpty()) {
                return null;
            }
            if (ways.size() == 1) {
                open.addAll(ways.getFirst());
            } else {
                choices.add(new Goal.Choice(ways));
            }
        }
        if (!supposed.isConsistent()) {
            return null;
        }
        return choices.isEmpty() ? supposed : choose(choices, supposed, depth + 1);
    }

    private @Nullable Supposition choose(List<Goal.Choice> choices, Supposition supposed, int depth) {
        if (depth > DEEPEST) {
            givenUp = true;
            return null;
        }
        var narrowest = choices.stream()
                .min(Comparator.comparingInt(choice -> choice.ways().size()))
                .orElseThrow();
        choices.remove(narrowest);
        for (List<Goal> way : narrowest.ways()) {
            var goals = new ArrayList<Goal>(choices);
            goals.addAll(way);
            var example = reach(goals, supposed.copy(), depth);
            if (example != null || givenUp) {
                return example;
            }
        }
        return null;
    }
}
