package org.dermatrail.triage.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Mends misspelt words: a word that nobody knows becomes the one lexicon word that is a slip or two away. Ordinary
 * words are left alone, short ones too, and a tie between two words is no answer: a wrong guess is worse than none.
 *
 * <p>Works by deletion: two words are within one slip if they meet after deleting at most one letter of each, so a
 * look-up costs as much as the word is long.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_TWO = 8;
    private static final int LONGEST = 20;

    private final Set<String> known;
    private final BiPredicate<String, String> alike;
    private final Map<String, Set<String>> byDeletion = new HashMap<>();

    /**
     * @param targets words to mend to; {@code ordinary} words that are right as they are
     * @param alike whether two words mean the same, so that it doesn't matter which is taken
     */
    Spelling(Set<String> targets, Set<String> ordinary, BiPredicate<String, String> alike) {
        this.alike = alike;
        this.known = new HashSet<>(ordinary);
        this.known.addAll(targets);
        for (String target : targets) {
            if (target.length() >= SHORTEST && target.length() <= LONGEST) {
                for (String rest : deletions(target, reach(target))) {
                    byDeletion.computeIfAbsent(rest, unused -> new HashSet<>()).add(target);
                }
            }
        }
    }

    Token mended(Token token) {
        if (!token.isWord() || known.contains(token.word())) {
            return token;
        }
        String better = nearest(token.word());
        return better == null ? token : token.spelled(better);
    }

    private @Nullable String nearest(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return null;
        }
        Set<String> candidates = new HashSet<>();
        for (String rest : deletions(word, reach(word))) {
            candidates.addAll(byDeletion.getOrDefault(rest, Set.of()));
        }
        String best = null;
        int bestSlips = Integer.MAX_VALUE;
        boolean tie = false;
        for (String candidate : candidates) {
            int slips = Slips.between(word, candidate);
            if (!allowed(word, candidate, slips)) {
                continue;
            }
            if (slips < bestSlips) {
                bestSlips = slips;
                best = candidate;
                tie = false;
            } else if (slips == bestSlips && best != null && !alike.test(best, candidate)) {
                tie = true;
            }
        }
        return tie ? null : best;
    }

    private static boolean allowed(String word, String candidate, int slips) {
        int most = Math.min(word.length(), candidate.length()) >= SHORTEST_FOR_TWO ? 2 : 1;
        return slips <= most && word.charAt(0) == candidate.charAt(0);
    }

    private static int reach(String word) {
        return word.length() >= SHORTEST_FOR_TWO - 1 ? 2 : 1;
    }

    private static Set<String> deletions(String word, int depth) {
        Set<String> rests = new HashSet<>();
        rests.add(word);
        Set<String> edge = Set.of(word);
        for (int i = 0; i < depth; i++) {
            Set<String> next = new HashSet<>();
            for (String rest : edge) {
                for (int cut = 0; cut < rest.length(); cut++) {
                    next.add(rest.substring(0, cut) + rest.substring(cut + 1));
                }
            }
            rests.addAll(next);
            edge = next;
        }
        return rests;
    }
}
