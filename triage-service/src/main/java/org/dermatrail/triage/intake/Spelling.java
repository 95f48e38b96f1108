package org.dermatrail.triage.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mends misspelt words: a word that nobody knows becomes the one lexicon word that is a slip or two away, or that
 * sounds the same. Ordinary words are left alone, short ones too, and a tie between two meanings is no answer: a wrong
 * guess is worse than none.
 *
 * <p>Works by deletion: two words are within one slip if they meet after deleting at most one letter of each, so a
 * look-up costs as much as the word is long.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    static final int SHORTEST_FOR_TWO = 8;
    private static final int LONGEST = 20;
    private static final int BY_SOUND_ALONE = 3;

    /**
     * How much may be mended by letters alone; a language with few ordinary words in its lexicon has to take more care.
     *
     * @param shortest letters that a word must have, which else must sound the same
     * @param slipsInLongWords how many slips a word of eight letters may have
     */
    record Care(int shortest, int slipsInLongWords) {}

    private final Set<String> known;
    private final Care care;
    private final Sounds sounds;
    private final BiPredicate<String, String> alike;
    private final Deletions deletions;
    private final Map<String, List<String>> bySound = new HashMap<>();

    /**
     * @param targets words to mend to; {@code ordinary} words that are right as they are
     * @param alike whether two words mean the same, so that it doesn't matter which is taken
     */
    Spelling(Set<String> targets, Set<String> ordinary, Care care, Sounds sounds, BiPredicate<String, String> alike) {
        this.care = care;
        this.alike = alike;
        this.sounds = sounds;
        this.known = new HashSet<>(ordinary);
        this.known.addAll(targets);
        List<String> mendable = targets.stream()
                .filter(target -> target.length() >= SHORTEST && target.length() <= LONGEST)
                .toList();
        this.deletions = new Deletions(mendable);
        for (String target : mendable) {
            bySound.merge(sounds.of(target), List.of(target), Spelling::both);
        }
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    boolean knows(String word) {
        return known.contains(word);
    }

    Token mended(Token token) {
        if (!token.isWord() || knows(token.word())) {
            return token;
        }
        String better = nearest(token.word());
        return better == null ? token : token.spelled(better);
    }

    private @Nullable String nearest(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return null;
        }
        String sound = sounds.of(word);
        Set<String> candidates = new HashSet<>(bySound.getOrDefault(sound, List.of()));
        deletions.gather(word, candidates);
        String best = null;
        int leastFar = Integer.MAX_VALUE;
        boolean tie = false;
        for (String candidate : candidates) {
            int far = distance(word, sound, candidate);
            if (far == Integer.MAX_VALUE) {
                continue;
            }
            if (far < leastFar) {
                leastFar = far;
                best = candidate;
                tie = false;
            } else if (far == leastFar && best != null && !alike.test(best, candidate)) {
                tie = true;
            }
        }
        return tie ? null : best;
    }

    /** Twice the slips, less one for the same sound, more one for other consonants; beyond all bounds if too far. */
    private int distance(String word, String sound, String candidate) {
        int slips = Slips.between(word, candidate);
        boolean same = sound.equals(sounds.of(candidate));
        if (allowed(word, candidate, slips)) {
            return 2 * slips + (same ? -1 : skeleton(word).equals(skeleton(candidate)) ? 0 : 1);
        }
        return same ? BY_SOUND_ALONE : Integer.MAX_VALUE;
    }

    /** What is heard most: the consonants, doubled ones once. */
    private static String skeleton(String word) {
        StringBuilder heard = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean again = i > 0 && word.charAt(i - 1) == letter;
            if (!again && "aeiouy".indexOf(letter) < 0) {
                heard.append(letter);
            }
        }
        return heard.toString();
    }

    private boolean allowed(String word, String candidate, int slips) {
        int shorter = Math.min(word.length(), candidate.length());
        int most = shorter < care.shortest() ? 0 : shorter >= SHORTEST_FOR_TWO ? care.slipsInLongWords() : 1;
        return slips <= most && word.charAt(0) == candidate.charAt(0);
    }
}
