package org.dermatrail.triage.scoring;

import java.util.Arrays;

/** A set that never changes and is mostly empty, kept as the few words of it that are not: quick to hold against a set. */
final class Mask {

    static final Mask NONE = new Mask(new int[0], new long[0]);

    private final int[] places;
    private final long[] words;

    private Mask(int[] places, long[] words) {
        this.places = places;
        this.words = words;
    }

    static Mask of(long[] set) {
        int[] places = new int[set.length];
        long[] words = new long[set.length];
        int used = 0;
        for (int i = 0; i < set.length; i++) {
            if (set[i] != 0) {
                places[used] = i;
                words[used++] = set[i];
            }
        }
        return used == 0 ? NONE : new Mask(Arrays.copyOf(places, used), Arrays.copyOf(words, used));
    }

    boolean meets(long[] set) {
        for (int i = 0; i < words.length; i++) {
            if ((set[places[i]] & words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean within(long[] set) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & ~set[places[i]]) != 0) {
                return false;
            }
        }
        return true;
    }

    void addTo(long[] set) {
        for (int i = 0; i < words.length; i++) {
            set[places[i]] |= words[i];
        }
    }
}
