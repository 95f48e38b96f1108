package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All patterns of the lexicon, found by the class of their first word, so that work per word is bounded. */
final class Wordings {

    /**
     * {@code next} are the classes of all its elements but the first, {@code order} its place among those that begin with
     * the same class.
     */
    private record Wording(Pattern pattern, Sense sense, int[] next, int order) {

        static Wording of(Pattern pattern, Sense sense, int order) {
            int[] next = pattern.elements().stream()
                    .skip(1)
                    .mapToInt(Pattern.Element::wordClass)
                    .toArray();
            return new Wording(pattern, sense, next, order);
        }

        int second() {
            return next.length == 0 ? ALONE : next[0];
        }

        /** Whether a sentence with these classes and contexts may have it at all. */
        boolean mayBeIn(BitSet classes, long contexts) {
            for (int wordClass : next) {
                if (!classes.get(wordClass)) {
                    return false;
                }
            }
            return pattern.fits(contexts);
        }
    }

    /** The wordings that begin with one class, by their second one: most are not in the sentence and rule out many. */
    private static final class Anchored {

        private final List<List<Wording>> groups = new ArrayList<>();
        private int[] seconds = {};
        private int count;

        void add(Pattern pattern, Sense sense) {
            Wording wording = Wording.of(pattern, sense, count++);
            for (int i = 0; i < seconds.length; i++) {
                if (seconds[i] == wording.second()) {
                    groups.get(i).add(wording);
                    return;
                }
            }
            seconds = Arrays.copyOf(seconds, seconds.length + 1);
            seconds[seconds.length - 1] = wording.second();
            groups.add(new ArrayList<>(List.of(wording)));
        }

        /** Adds those for which the classes of a sentence and its contexts have all they need. */
        void addPossible(BitSet classes, long contexts, List<Wording> possible) {
            int from = possible.size();
            for (int i = 0; i < seconds.length; i++) {
                if (seconds[i] == ALONE || classes.get(seconds[i])) {
                    for (Wording wording : groups.get(i)) {
                        if (wording.mayBeIn(classes, contexts)) {
                            possible.add(wording);
                        }
                    }
                }
            }
            if (possible.size() > from + 1) {
                possible.subList(from, possible.size()).sort(Comparator.comparingInt(Wording::order));
            }
        }
    }

    private static final int ALONE = -1;

    private final List<@Nullable Anchored> byAnchor = new ArrayList<>();
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
            byAnchor.add(null);
        }
        Anchored anchored = Objects.requireNonNullElseGet(byAnchor.get(pattern.anchor()), Anchored::new);
        byAnchor.set(pattern.anchor(), anchored);
        anchored.add(pattern, sense);
    }

    /** Every wording in the passage but those that a figure of speech makes void. */
    List<Mention> in(Passage passage) {
        List<Mention> mentions = new ArrayList<>();
        List<Mention> idioms = new ArrayList<>();
        int[] costs = costs(passage);
        for (int at = 0; at < passage.size(); at++) {
            BitSet around = passage.classesAround(at);
            for (Wording wording : possible(passage.tags(at), around, passage.contexts(at))) {
                boolean idiom = wording.sense().kind() == Sense.Kind.IDIOM;
                meet(passage, costs, wording, at, idiom ? idioms : mentions);
            }
        }
        if (!idioms.isEmpty()) {
            Mentions figures = new Mentions(idioms, passage.size());
            mentions.removeIf(figures::undo);
        }
        return mentions;
    }

    /** What may begin at a token with these tags, in a sentence with these classes and contexts. */
    private List<Wording> possible(Tags tags, BitSet around, long contexts) {
        List<Wording> possible = new ArrayList<>();
        for (int wordClass : tags.ofWord()) {
            addPossible(wordClass, around, contexts, possible);
        }
        for (int wordClass : tags.ofExpressions()) {
            addPossible(wordClass, around, contexts, possible);
        }
        return possible;
    }

    private void addPossible(int wordClass, BitSet around, long contexts, List<Wording> possible) {
        Anchored anchored = wordClass < byAnchor.size() ? byAnchor.get(wordClass) : null;
        if (anchored != null) {
            anchored.addPossible(around, contexts, possible);
        }
    }

    private static void meet(Passage passage, int[] costs, Wording wording, int at, List<Mention> into) {
        Match match = new Match(passage, costs, wording.pattern().elements(), at);
        int end = match.follow(0, at);
        if (end > 0) {
            into.add(new Mention(wording.sense(), at, end, match.needed));
        }
    }

    /** One pattern tried at one token; what it needs is counted from there. */
    private static final class Match {

        private final Passage passage;
        private final int[] costs;
        private final List<Pattern.Element> elements;
        private final int from;
        private final BitSet needed = new BitSet();

        Match(Passage passage, int[] costs, List<Pattern.Element> elements, int from) {
            this.passage = passage;
            this.costs = costs;
            this.elements = elements;
            this.from = from;
        }

        /** The end of the nearest way to meet the elements from {@code index} on, the first of them at {@code at}. */
        int follow(int index, int at) {
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
            int budget = elements.get(index + 1).gap();
            for (int next = end; next < passage.size() && budget >= 0; next++) {
                int found = follow(index + 1, next);
                if (found > 0) {
                    return found;
                }
                budget -= costs[next];
            }
            needed.clear(at - from, end - from);
            return -1;
        }
    }

    /** What each token costs that stands between the words of a pattern. */
    private int[] costs(Passage passage) {
        return IntStream.range(0, passage.size()).map(at -> cost(passage, at)).toArray();
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
