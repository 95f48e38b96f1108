package org.dermatrail.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How good an order of answers is. Only the first ten count. */
final class Ranking {

    private static final int DEPTH = 10;

    private Ranking() {}

    /** One divided by the place of the first answer that is right, 0 if none of the first ten is. */
    static <T> double reciprocalRank(List<T> answers, Predicate<T> right) {
        for (int place = 0; place < Math.min(DEPTH, answers.size()); place++) {
            if (right.test(answers.get(place))) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }

    /** Normalised discounted cumulative gain with the gain 2^grade - 1; an answer that is given twice counts once. */
    static double ndcg(List<String> answers, Map<String, Integer> grades) {
        List<Integer> got = answers.stream()
                .distinct()
                .map(answer -> grades.getOrDefault(answer, 0))
                .toList();
        List<Integer> best = new ArrayList<>(grades.values());
        best.sort(Comparator.reverseOrder());
        double ideal = gain(best);
        return ideal == 0 ? 0 : gain(got) / ideal;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int place = 0; place < Math.min(DEPTH, grades.size()); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) * Math.log(2) / Math.log(place + 2);
        }
        return gain;
    }
}
