package org.dermatrail.triage.scoring;

import java.util.function.IntConsumer;

/** Sets of small numbers as plain arrays of longs: cheaper to combine than {@link java.util.BitSet}. */
final class Bits {

    private Bits() {}

    static long[] empty(int size) {
        return new long[(size + 63) >>> 6];
    }

    static void add(long[] set, int bit) {
        set[bit >>> 6] |= 1L << bit;
    }

    /** A set of its own with a number more. */
    static long[] with(long[] set, int bit) {
        long[] more = set.clone();
        add(more, bit);
        return more;
    }

    static void remove(long[] set, int bit) {
        set[bit >>> 6] &= ~(1L << bit);
    }

    static void flip(long[] set, int bit) {
        set[bit >>> 6] ^= 1L << bit;
    }

    static void set(long[] set, long[] other) {
        System.arraycopy(other, 0, set, 0, set.length);
    }

    static boolean has(long[] set, int bit) {
        return (set[bit >>> 6] & (1L << bit)) != 0;
    }

    static void addAll(long[] set, long[] others) {
        for (int i = 0; i < set.length; i++) {
            set[i] |= others[i];
        }
    }

    static long[] union(long[] one, long[] other) {
        long[] union = one.clone();
        addAll(union, other);
        return union;
    }

    static void removeAll(long[] set, long[] others) {
        for (int i = 0; i < set.length; i++) {
            set[i] &= ~others[i];
        }
    }

    static void keep(long[] set, long[] others) {
        for (int i = 0; i < set.length; i++) {
            set[i] &= others[i];
        }
    }

    static int count(long[] set) {
        int count = 0;
        for (long word : set) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static boolean none(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean meet(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            if ((one[i] & other[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Its numbers, rising. */
    static int[] members(long[] set) {
        int[] members = new int[count(set)];
        int known = 0;
        for (int number = next(set, 0); number >= 0; number = next(set, number + 1)) {
            members[known++] = number;
        }
        return members;
    }

    /** The first number from this one on, or -1. */
    static int next(long[] set, int from) {
        int place = from >>> 6;
        if (place >= set.length) {
            return -1;
        }
        long rest = set[place] & (-1L << from);
        while (rest == 0) {
            if (++place == set.length) {
                return -1;
            }
            rest = set[place];
        }
        return (place << 6) + Long.numberOfTrailingZeros(rest);
    }

    static void each(long[] set, IntConsumer action) {
        for (int i = 0; i < set.length; i++) {
            for (long rest = set[i]; rest != 0; rest &= rest - 1) {
                action.accept((i << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }
}
