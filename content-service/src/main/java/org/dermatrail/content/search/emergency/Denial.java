package org.dermatrail.content.search.emergency;

import java.util.BitSet;
import java.util.Set;

/**
 * What a question denies. A denial reaches over the next words and goes on after an "or"; a full stop, a word that turns the
 * sentence and a comma end it, the comma not within a list that was begun by a word such as "without" and has an "or" to come.
 * A denial that is a part of a sign ("not breathing") denies nothing, nor does "never" in "never like this". Each word is
 * looked at once from either end, so that a long text costs no more than its length.
 */
final class Denial {

    private static final int REACH = 4;
    private static final int NOWHERE = -1;

    private final Set<String> denying;
    private final Set<String> notDenying;
    private final Set<String> helping;
    private final Set<String> after;
    private final Set<String> turning;
    private final Set<String> joining;
    private final Set<String> listing;
    private final Set<String> leading;
    private final Set<String> never;
    private final Set<String> likening;

    Denial(WordFile file) {
        denying = Set.copyOf(file.denying());
        notDenying = Set.copyOf(file.notDenying());
        helping = Set.copyOf(file.helping());
        after = Set.copyOf(file.denyingAfter());
        turning = Set.copyOf(file.turning());
        joining = Set.copyOf(file.joining());
        listing = Set.copyOf(file.listing());
        leading = Set.copyOf(file.leading());
        never = Set.copyOf(file.never());
        likening = Set.copyOf(file.likening());
    }

    boolean isSaidBy(String word) {
        return denying.contains(word);
    }

    /**
     * The places that are denied.
     *
     * @param ofSigns the places whose word is a part of a sign and denies nothing
     */
    Denied in(Words words, BitSet ofSigns) {
        BitSet reached = new BitSet();
        BitSet nearest = new BitSet();
        BitSet joined = followed(words, joining, false);
        BitSet likened = followed(words, likening, true);
        int reach = NOWHERE;
        int listReach = NOWHERE;
        boolean isNearest = false;
        for (int at = 0; at < words.count(); at++) {
            boolean comma = words.commas().get(at);
            if (turns(words, at)) {
                reach = NOWHERE;
                listReach = NOWHERE;
            } else if (comma) {
                reach = NOWHERE;
                listReach = joined.get(at) ? listReach : NOWHERE;
            }
            boolean joins = comma || joining.contains(words.at(at));
            if (at <= Math.max(reach, listReach)) {
                reached.set(at);
                isNearest |= joins;
                nearest.set(at, isNearest);
                isNearest &= joining.contains(words.at(at)) || leading.contains(words.at(at));
            }
            reach = joins && at <= reach ? at + REACH : reach;
            listReach = joins && at <= listReach ? at + REACH : listReach;
            if (denies(words, at, likened) && !ofSigns.get(at)) {
                isNearest = true;
                if (listing.contains(words.at(at))) {
                    listReach = at + REACH;
                } else {
                    reach = at + REACH;
                }
            }
        }
        return new Denied(reached, nearest, before(words, ofSigns));
    }

    /** The places whose word denies what stands just before it. */
    private BitSet before(Words words, BitSet ofSigns) {
        BitSet places = new BitSet();
        for (int at = 0; at < words.count(); at++) {
            places.set(at, after.contains(words.at(at)) && !words.ends().get(at) && !ofSigns.get(at));
        }
        return places;
    }

    /** The places from which on one of these words comes before the sentence ends or turns, or has a comma. */
    private BitSet followed(Words words, Set<String> by, boolean endsAtComma) {
        BitSet places = new BitSet();
        boolean isFollowed = false;
        for (int at = words.count() - 1; at >= 0; at--) {
            isFollowed = by.contains(words.at(at)) || isFollowed && !turning.contains(words.at(at));
            places.set(at, isFollowed);
            isFollowed &=
                    !words.ends().get(at) && !(endsAtComma && words.commas().get(at));
        }
        return places;
    }

    private boolean turns(Words words, int at) {
        return words.ends().get(at) || turning.contains(words.at(at));
    }

    private boolean denies(Words words, int at, BitSet likened) {
        return denying.contains(words.at(at))
                && (at == 0 || words.ends().get(at) || !helping.contains(words.at(at - 1)))
                && (at + 1 == words.count() || !notDenying.contains(words.at(at + 1)))
                && !(never.contains(words.at(at)) && likened.get(at));
    }
}
