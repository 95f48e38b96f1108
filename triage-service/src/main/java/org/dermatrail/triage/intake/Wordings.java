package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All patterns of the lexicon, found by the class of their first word, so that work per word is bounded. */
final class Wordings {

    private record Wording(Pattern pattern, Sense sense) {}

    private final List<List<Wording>> byAnchor = new ArrayList<>();
    private static final int BODY = 4;

    private final int barrier;
    private final int body;
    private final int pause;

    /**
     * @param barrier the class of words that no pattern crosses ("but")
     * @param body the class of limbs, which are rarely named in passing
     * @param pause what a comma costs: little where every clause has one
     */
    Wordings(int barrier, int body, int pause) {
        this.pause = pause;
        this.barrier = barrier;
        this.body = body;
    }

    void add(Pattern pattern, Sense sense) {
        while (byAnchor.size() <= pattern.anchor()) {
            byAnchor.add(new ArrayList<>());
        }
        byAnchor.get(pattern.anchor()).add(new Wording(pattern, sense));
    }

    /** Every wording in the passage but those that a figure of speech makes void. */
    List<Mention> in(Passage passage) {
        List<Mention> mentions = new ArrayList<>();
        List<Mention> idioms = new ArrayList<>();
        for (int at = 0; at < passage.size(); at++) {
            for (int wordClass : passage.classesAt(at)) {
                for (Wording wording : anchoredAt(wordClass)) {
                    if (wording.pattern().fits(passage.contexts(at))) {
                        meet(passage, wording, at, wording.sense().kind() == Sense.Kind.IDIOM ? idioms : mentions);
                    }
                }
            }
        }
        if (!idioms.isEmpty()) {
            Mentions figures = new Mentions(idioms, passage.size());
            mentions.removeIf(figures::undo);
        }
        return mentions;
    }

    private List<Wording> anchoredAt(int wordClass) {
        return wordClass < byAnchor.size() ? byAnchor.get(wordClass) : List.of();
    }

    private void meet(Passage passage, Wording wording, int at, List<Mention> into) {
        BitSet used = new BitSet();
        int end = follow(passage, wording.pattern().elements(), 0, at, used);
        if (end > 0) {
            into.add(new Mention(wording.sense(), at, end, used));
        }
    }

    /** The end of the nearest way to meet the elements from {@code index} on, the first of them at {@code at}. */
    private int follow(Passage passage, List<Pattern.Element> elements, int index, int at, BitSet used) {
        for (int end : passage.endsOf(at, elements.get(index).wordClass())) {
            int found = follow(passage, elements, index, at, end, used);
            if (found > 0) {
                return found;
            }
        }
        return -1;
    }

    private int follow(Passage passage, List<Pattern.Element> elements, int index, int at, int end, BitSet used) {
        used.set(at, end);
        if (index + 1 == elements.size()) {
            return end;
        }
        int budget = elements.get(index + 1).gap();
        for (int next = end; next < passage.size() && budget >= 0; next++) {
            int found = follow(passage, elements, index + 1, next, used);
            if (found > 0) {
                return found;
            }
            budget -= cost(passage, next);
        }
        used.clear(at, end);
        return -1;
    }

    private int cost(Passage passage, int at) {
        Token token = passage.token(at);
        if (token.isHard() || passage.is(at, barrier)) {
            return Integer.MAX_VALUE / 2;
        }
        if (token.isSoft()) {
            return pause;
        }
        return passage.is(at, body) ? BODY : 1;
    }
}
