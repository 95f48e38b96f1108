package org.dermatrail.triage.intake;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pattern tried at one token; what it needs is counted from there. */
final class Match {

    private final Passage passage;
    private final Room room;
    private final List<Pattern.Element> elements;
    private final int from;
    private final BitSet needed = new BitSet();

    private Match(Passage passage, Room room, List<Pattern.Element> elements, int from) {
        this.passage = passage;
        this.room = room;
        this.elements = elements;
        this.from = from;
    }

    /** The wording as it stands from this token on, by the nearest way to meet its elements, or null. */
    static @Nullable Mention of(Wording wording, Passage passage, Room room, int from) {
        Match match = new Match(passage, room, wording.pattern().elements(), from);
        int end = match.follow(0, from);
        return end > 0 ? new Mention(wording.sense(), from, end, match.needed) : null;
    }

    /** The end of the nearest way to meet the elements from {@code index} on, the first of them at {@code at}. */
    private int follow(int index, int at) {
        int wordClass = elements.get(index).wordClass();
        Tags tags = passage.tags(at);
        int found = tags.hasWord(wordClass) ? follow(index, at, at + 1) : -1;
        for (int i = 0; found < 0 && i < tags.ends().length; i++) {
            if (tags.ofExpressions()[i] == wordClass) {
                found = follow(index, at, tags.ends()[i]);
            }
        }
        return found;
    }

    private int follow(int index, int at, int end) {
        needed.set(at - from, end - from);
        if (index + 1 == elements.size()) {
            return end;
        }
        int found = reach(index + 1, end, elements.get(index + 1).gap());
        if (found < 0) {
            needed.clear(at - from, end - from);
        }
        return found;
    }

    /** The same for the first element at or behind {@code start}, as far as there is room left. */
    private int reach(int index, int start, int left) {
        int budget = left;
        for (int next = start; next < passage.size() && budget >= 0; next++) {
            int found = follow(index, next);
            if (found < 0 && room.opensAside(next)) {
                found = reach(index, room.behind(next), budget - 1);
            }
            if (found > 0) {
                return found;
            }
            budget -= room.cost(next);
        }
        return -1;
    }
}
