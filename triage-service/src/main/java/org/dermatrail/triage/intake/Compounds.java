package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes apart words that are written as one: "Mundwinkelschwäche" is a corner of the mouth and a weakness. Only words
 * that nobody knows are taken apart, and only into words that all are known.
 */
final class Compounds {

    private static final int SHORTEST_PART = 3;
    private static final int MOST_PARTS = 3;

    private final Set<String> parts;
    private final List<String> links;

    /** @param links what may join two words ("s", "n"); a language without compounds has none at all, not even "" */
    Compounds(Set<String> parts, List<String> links) {
        this.parts = Set.copyOf(parts);
        this.links = List.copyOf(links);
    }

    /** The words that this one is made of, or the token itself. */
    List<Token> partsOf(Token token) {
        if (links.isEmpty() || token.word().length() < 2 * SHORTEST_PART) {
            return List.of(token);
        }
        List<Integer> cuts = new ArrayList<>();
        if (!cut(token.word(), 0, cuts)) {
            return List.of(token);
        }
        List<Token> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < cuts.size(); i += 2) {
            String word = token.word().substring(from, cuts.get(i));
            found.add(token.part(from, cuts.get(i + 1), word));
            from = cuts.get(i + 1);
        }
        return found;
    }

    /** Fills in where each part ends and where its link ends, the longest first part tried first. */
    private boolean cut(String word, int from, List<Integer> cuts) {
        if (cuts.size() / 2 == MOST_PARTS) {
            return false;
        }
        for (int end = word.length(); end >= from + SHORTEST_PART; end--) {
            boolean whole = end == word.length();
            if ((whole && cuts.isEmpty()) || !parts.contains(word.substring(from, end))) {
                continue;
            }
            if (whole) {
                cuts.add(end);
                cuts.add(end);
                return true;
            }
            for (String link : links) {
                if (word.startsWith(link, end)) {
                    cuts.add(end);
                    cuts.add(end + link.length());
                    if (cut(word, end + link.length(), cuts)) {
                        return true;
                    }
                    cuts.removeLast();
                    cuts.removeLast();
                }
            }
        }
        return false;
    }
}
