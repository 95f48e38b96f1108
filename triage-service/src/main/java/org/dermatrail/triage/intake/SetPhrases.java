package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that mean danger and are known by their company: in "kil myself" there is but one word that the first can be,
 * although it is too short to be mended by itself. In a short phrase two words may be wrong if both begin as they should.
 * A word that is right as it is stays: nobody who wants to dye their hair wants to die.
 */
final class SetPhrases {

    private static final String GAP = "_";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;
    private static final int LONG = 5;
    private static final int FEW = 3;

    private final Set<String> known;
    private final Map<List<String>, List<List<String>>> gapped = new HashMap<>();
    private int longest;

    /** @param known words that are never mended here */
    SetPhrases(List<String> phrases, Set<String> known) {
        this.known = Set.copyOf(known);
        for (String phrase : phrases) {
            List<String> words = Arrays.asList(phrase.split("\\s+"));
            longest = Math.max(longest, words.size());
            for (int at = 0; at < words.size(); at++) {
                put(with(words, at, GAP), words);
                for (int other = at + 1; other < words.size() && words.size() <= FEW; other++) {
                    put(without(words, at, other), words);
                }
            }
        }
    }

    private void put(List<String> rest, List<String> phrase) {
        gapped.computeIfAbsent(rest, unused -> new ArrayList<>()).add(phrase);
    }

    private static List<String> with(List<String> words, int at, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(at, word);
        return changed;
    }

    /** Of two words that are missing, the first letters are left. */
    private static List<String> without(List<String> words, int at, int other) {
        return with(with(words, at, beginning(words.get(at))), other, beginning(words.get(other)));
    }

    private static String beginning(String word) {
        return word.charAt(0) + GAP;
    }

    /** The tokens, those mended that their neighbours make out. */
    List<Token> mended(List<Token> written) {
        List<Token> tokens = new ArrayList<>(written);
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            String better = isStrange(token) ? better(tokens, at) : null;
            tokens.set(at, better == null ? token : token.spelled(better));
        }
        return tokens;
    }

    private boolean isStrange(Token token) {
        int length = token.word().length();
        return token.isWord() && length >= SHORTEST && length <= LONGEST && !known.contains(token.word());
    }

    private @Nullable String better(List<Token> tokens, int at) {
        for (int length = longest; length > 1; length--) {
            for (int from = Math.max(0, at - length + 1); from <= at && from + length <= tokens.size(); from++) {
                String better = betterWithin(tokens.subList(from, from + length), at - from);
                if (better != null) {
                    return better;
                }
            }
        }
        return null;
    }

    private @Nullable String betterWithin(List<Token> part, int at) {
        List<String> words = part.stream().map(Token::word).toList();
        String better = fitting(words, with(words, at, GAP), at);
        for (int other = 0; better == null && part.size() <= FEW && other < part.size(); other++) {
            if (other != at && isStrange(part.get(other))) {
                better = fitting(words, without(words, at, other), at);
            }
        }
        return better;
    }

    private @Nullable String fitting(List<String> words, List<String> rest, int at) {
        for (List<String> phrase : gapped.getOrDefault(rest, List.of())) {
            boolean fits = true;
            for (int i = 0; i < words.size(); i++) {
                fits &= isSlip(words.get(i), phrase.get(i));
            }
            if (fits) {
                return phrase.get(at);
            }
        }
        return null;
    }

    private static boolean isSlip(String written, String meant) {
        int shorter = Math.min(written.length(), meant.length());
        return written.equals(meant) || Slips.between(written, meant) <= (shorter >= LONG ? 2 : 1);
    }
}
