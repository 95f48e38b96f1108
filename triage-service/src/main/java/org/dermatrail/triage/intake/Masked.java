package org.dermatrail.triage.intake;

/** Whether a sign may only be masked by a medicine: a fever that has gone since paracetamol was given is still one. */
final class Masked {

    private static final int REACH = 12;

    private final Passage passage;
    private final Lexicon.Nature nature;
    private final int eases;

    Masked(Passage passage, Lexicon.Nature nature, Measures.Words words) {
        this.passage = passage;
        this.nature = nature;
        this.eases = words.of("eases-fever");
    }

    boolean mayBe(Mention mention) {
        if (!nature.masked().contains(mention.sense().id())) {
            return false;
        }
        int to = Math.min(passage.size(), mention.to() + REACH);
        for (int i = Math.max(0, mention.from() - REACH); i < to; i++) {
            if (passage.is(i, eases)) {
                return true;
            }
        }
        return false;
    }
}
