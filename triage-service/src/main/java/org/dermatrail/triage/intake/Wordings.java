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
    private int classes;

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
        pattern.elements().forEach(element -> classes = Math.max(classes, element.wordClass() + 1));
    }

    /** Every wording in the passage but those that a figure of speech makes void. */
    List<Mention> in(Passage passage) {
        List<Mention> mentions = new ArrayList<>();
        List<Mention> idioms = new ArrayList<>();
        int[] seen = new int[classes];
        for (int at = 0; at < passage.size(); at++) {
            int sentence = passage.sentence(at) + 1;
            if (at == 0 || passage.sentence(at - 1) + 1 < sentence) {
                mark(passage, at, sentence, seen);
            }
            for (int wordClass : passage.classesAt(at)) {
                for (Wording wording : anchoredAt(wordClass)) {
                    if (wording.pattern().fits(passage.contexts(at))
                            && wording.pattern().isWithin(seen, sentence)) {
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

    /** Notes which classes this sentence has, so that a pattern with another one isn't tried at all. */
    private static void mark(Passage passage, int from, int sentence, int[] seen) {
        for (int at = from; at < passage.size() && passage.sentence(at) + 1 == sentence; at++) {
            for (int wordClass : passage.classesAt(at)) {
                if (wordClass < seen.length) {
                    seen[wordClass] = sentence;
                }
            }
        }
    }

    private List<Wording> anchoredAt(int wordClass) {
        return wordClass < byAnchor.size() ? byAnchor.get(wordClass) : List.of();
    }

    private void meet(Passage passage, Wording wording, int at, List<Mention> into) {
        Match match = new Match(passage, wording.pattern().elements(), at);
        int end = match.follow(0, at);
        if (end > 0) {
            into.add(new Mention(wording.sense(), at, end, match.needed));
        }
    }

    /** One pattern tried at one token; what it needs is counted from there. */
    private final class Match {

        private final Passage passage;
        private final List<Pattern.Element> elements;
        private final int from;
        private final BitSet needed = new BitSet();

        Match(Passage passage, List<Pattern.Element> elements, int from) {
            this.passage = passage;
            this.elements = elements;
            this.from = from;
        }

        /** The end of the nearest way to meet the elements from {@code index} on, the first of them at {@code at}. */
        int follow(int index, int at) {
            for (int end : passage.endsOf(at, elements.get(index).wordClass())) {
                int found = follow(index, at, end);
                if (found > 0) {
                    return found;
                }
            }
            return -1;
        }

        private int follow(int index, int at, int end) {
            needed.set(at - from, end - from);
            if (index + 1 == elements.size()) {
                return end;
            }
            int budget = elements.get(index + 1).gap();
            for (int next = end; next < passage.size() && budget >= 0; next++) {
                int found = follow(index + 1, next);
                if (found > 0) {
                    return found;
                }
                budget -= cost(passage, next);
            }
            needed.clear(at - from, end - from);
            return -1;
        }
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
