package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All patterns of the lexicon, found by the class of their first word, so that work per word is bounded. */
final class Wordings {

    private final List<List<Wording>> byAnchor = new ArrayList<>();
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
            byAnchor.add(List.of());
        }
        if (byAnchor.get(pattern.anchor()).isEmpty()) {
            byAnchor.set(pattern.anchor(), new ArrayList<>());
        }
        byAnchor.get(pattern.anchor()).add(Wording.of(pattern, sense));
    }

    /** Every wording in the passage but those that a figure of speech makes void. */
    List<Mention> in(Passage passage) {
        List<Mention> mentions = new ArrayList<>();
        List<Mention> idioms = new ArrayList<>();
        Room room = Room.of(passage, barrier, body, pause);
        Room direct = room.direct();
        for (int at = 0; at < passage.size(); at++) {
            for (Wording wording : possible(passage, at)) {
                boolean finding = wording.sense().kind() == Sense.Kind.FINDING;
                Mention met = Match.of(wording, passage, finding ? room : direct, at);
                if (met != null) {
                    (met.sense().kind() == Sense.Kind.IDIOM ? idioms : mentions).add(met);
                }
            }
        }
        if (!idioms.isEmpty()) {
            Mentions figures = new Mentions(idioms, passage.size());
            mentions.removeIf(figures::undo);
        }
        return mentions;
    }

    /** What may begin at this token: most wordings need a word that its sentence lacks. */
    private List<Wording> possible(Passage passage, int at) {
        List<Wording> possible = new ArrayList<>();
        BitSet around = passage.classesAround(at);
        long contexts = passage.contexts(at);
        Tags tags = passage.tags(at);
        for (int wordClass : tags.ofWord()) {
            addPossible(wordClass, around, contexts, possible);
        }
        for (int wordClass : tags.ofExpressions()) {
            addPossible(wordClass, around, contexts, possible);
        }
        return possible;
    }

    private void addPossible(int wordClass, BitSet around, long contexts, List<Wording> possible) {
        if (wordClass < byAnchor.size()) {
            for (Wording wording : byAnchor.get(wordClass)) {
                if (wording.mayBeIn(around, contexts)) {
                    possible.add(wording);
                }
            }
        }
    }
}
