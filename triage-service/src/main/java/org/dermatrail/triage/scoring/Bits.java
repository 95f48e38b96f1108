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

    static boolean has(long[] set, int bit) {
        return (set[bit >>> 6] & (1L << bit)) != 0;
    }

    static void addAll(long[] set, long[] others) {
        for (int i = 0; i < set.length; i++) {
            set[i] |= others[i];
        }
    }

    static boolean meet(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            if ((one[i] & other[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    static boolean within(long[] part, long[] whole) {
        for (int i = 0; i < part.length; i++) {
            if ((part[i] & ~whole[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    static void each(long[] set, IntConsumer action) {
        for (int i = 0; i < set.length; i++) {
            for (long rest = set[i]; rest != 0; rest &= rest - 1) {
                action.accept((i << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }
}
