package org.dermatrail.triage.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which words may be meant by a misspelt one: those that become the same when at most so many letters are left out of
 * each. Only the hashes of the shortened words are kept, each beside the number of its word, in one sorted array: the
 * shortened words themselves, half a million a language, would take most of the memory. Two that share a hash by chance
 * cost one more comparison, since whoever asks measures the distance anyhow.
 */
final class Deletions {

    private static final int MOST = 2;

    private final List<String> words;
    private final long[] entries;

    Deletions(List<String> words) {
        this.words = List.copyOf(words);
        int size = 0;
        for (String word : this.words) {
            size += count(word.length(), reach(word));
        }
        long[] all = new long[size];
        int filled = 0;
        for (int i = 0; i < this.words.size(); i++) {
            for (int hash : hashes(this.words.get(i))) {
                all[filled++] = entry(hash, i);
            }
        }
        Arrays.sort(all);
        this.entries = distinct(all);
    }

    void gather(String word, Set<String> into) {
        for (int hash : hashes(word)) {
            for (int at = firstOf(hash); at < entries.length && entries[at] >> Integer.SIZE == hash; at++) {
                into.add(words.get((int) entries[at]));
            }
        }
    }

    private static long entry(int hash, int word) {
        return (long) hash << Integer.SIZE | word;
    }

    private static long[] distinct(long[] sorted) {
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private int firstOf(int hash) {
        int found = Arrays.binarySearch(entries, entry(hash, 0));
        return found < 0 ? -found - 1 : found;
    }

    private static int reach(String word) {
        return word.length() >= Spelling.SHORTEST_FOR_TWO - 1 ? MOST : 1;
    }

    private static int count(int length, int reach) {
        return 1 + length + (reach < MOST ? 0 : length * (length - 1) / 2);
    }

    /** The hash of the word itself, without one letter, and without two if it is long. */
    private static int[] hashes(String word) {
        int reach = reach(word);
        int[] hashes = new int[count(word.length(), reach)];
        int filled = 0;
        hashes[filled++] = hash(word, -1, -1);
        for (int first = 0; first < word.length(); first++) {
            hashes[filled++] = hash(word, first, -1);
            for (int second = first + 1; reach == MOST && second < word.length(); second++) {
                hashes[filled++] = hash(word, first, second);
            }
        }
        return hashes;
    }

    private static int hash(String word, int without, int norWithout) {
        int hash = 1;
        for (int i = 0; i < word.length(); i++) {
            if (i != without && i != norWithout) {
                hash = 31 * hash + word.charAt(i);
            }
        }
        return hash;
    }
}
