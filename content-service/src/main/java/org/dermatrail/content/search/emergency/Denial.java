package org.dermatrail.content.search.emergency;

import java.util.BitSet;
import java.util.Set;

/**
 * What a question denies. A denial reaches over the next words and goes on after an "or"; a full stop, a word that turns the
 * sentence and a comma end it, the comma not within a list that was begun by a word such as "without" and has an "or" to come.
 */
final class Denial {

    private static final int REACH = 4;

    private final Set<String> denying;
    private final Set<String> notDenying;
    private final Set<String> helping;
    private final Set<String> after;
    private final Set<String> turning;
    private final Set<String> joining;
    private final Set<String> listing;

    Denial(WordFile file) {
        denying = Set.copyOf(file.denying());
        notDenying = Set.copyOf(file.notDenying());
        helping = Set.copyOf(file.helping());
        after = Set.copyOf(file.denyingAfter());
        turning = Set.copyOf(file.turning());
        joining = Set.copyOf(file.joining());
        listing = Set.copyOf(file.listing());
    }

    boolean isSaidBy(String word) {
        return denying.contains(word);
    }

    /** The places that are denied. */
    BitSet in(Words words) {
        BitSet denied = new BitSet();
        for (int at = 0; at < words.count(); at++) {
            if (denies(words, at)) {
                denied.set(at + 1, end(words, at));
            }
        }
        return denied;
    }

    /** The places whose word denies what stands just before it. */
    BitSet after(Words words) {
        BitSet places = new BitSet();
        for (int at = 0; at < words.count(); at++) {
            places.set(at, after.contains(words.at(at)) && !words.ends().get(at));
        }
        return places;
    }

    private int end(Words words, int from) {
        int reach = from + REACH;
        int at = from + 1;
        for (; at < words.count() && at <= reach && !ends(words, from, at); at++) {
            if (joining.contains(words.at(at)) || words.commas().get(at)) {
                reach = at + REACH;
            }
        }
        return at;
    }

    private boolean ends(Words words, int from, int at) {
        return words.ends().get(at)
                || turning.contains(words.at(at))
                || words.commas().get(at) && !(listing.contains(words.at(from)) && isListGoingOn(words, at));
    }

    private boolean isListGoingOn(Words words, int from) {
        boolean joined = false;
        for (int at = from; at < words.count() && !words.ends().get(at); at++) {
            if (turning.contains(words.at(at))) {
                return false;
            }
            joined |= joining.contains(words.at(at));
        }
        return joined;
    }

    private boolean denies(Words words, int at) {
        return denying.contains(words.at(at))
                && (at == 0 || words.ends().get(at) || !helping.contains(words.at(at - 1)))
                && (at + 1 == words.count() || !notDenying.contains(words.at(at + 1)));
    }
}
