package org.dermatrail.triage.intake;

import java.time.Duration;

/** Whether a sign that is said to be over may only be masked: a fever that paracetamol took down is still one. */
final class Masked {

    /** How far from the sign the medicine may be named. */
    private static final int REACH = 12;

    private static final Duration RECENT = Duration.ofDays(3);

    private final Passage passage;
    private final Times times;
    private final Lexicon.Nature nature;
    private final int eases;

    Masked(Passage passage, Times times, Lexicon lexicon) {
        this.passage = passage;
        this.times = times;
        this.nature = lexicon.nature();
        this.eases = lexicon.words().measures().of("eases-fever");
    }

    boolean mayBe(Mention mention) {
        boolean recent = times.of(mention)
                .map(TimeSpan::since)
                .filter(since -> since.compareTo(RECENT) > 0)
                .isEmpty();
        return recent && nature.masked().contains(mention.sense().id()) && isEased(mention);
    }

    private boolean isEased(Mention mention) {
        int sentence = passage.sentence(mention.from());
        int to = Math.min(passage.size(), mention.to() + REACH);
        for (int i = Math.max(0, mention.from() - REACH); i < to; i++) {
            boolean near = passage.sentence(i) == sentence || passage.sentence(i) == sentence + 1;
            if (near && passage.is(i, eases)) {
                return true;
            }
        }
        return false;
    }
}
