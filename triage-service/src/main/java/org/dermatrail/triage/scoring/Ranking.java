package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values by rank, all or the first so many, the smaller first; what has the same rank stays in the order in which it came. */
final class Ranking<T> {

    private final int limit;
    private int[] ranks = new int[8];
    private final List<T> values = new ArrayList<>();

    Ranking() {
        this(Integer.MAX_VALUE);
    }

    Ranking(int limit) {
        this.limit = limit;
    }

    void add(int rank, T value) {
        int place = values.size();
        while (place > 0 && ranks[place - 1] > rank) {
            place--;
        }
        if (place == limit) {
            return;
        }
        if (values.size() == limit) {
            values.removeLast();
        }
        if (values.size() == ranks.length) {
            ranks = Arrays.copyOf(ranks, 2 * ranks.length);
        }
        System.arraycopy(ranks, place, ranks, place + 1, values.size() - place);
        ranks[place] = rank;
        values.add(place, value);
    }

    List<T> values() {
        return values;
    }
}
