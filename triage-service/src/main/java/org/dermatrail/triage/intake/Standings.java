package org.dermatrail.triage.intake;

/** How each mention of a text counts. */
final class Standings {

    private final Lexicon.Nature nature;
    private final Imagination imagination;
    private final People people;
    private final Negation negation;
    private final Past past;
    private final Masked masked;

    Standings(
            Lexicon.Nature nature,
            Imagination imagination,
            People people,
            Negation negation,
            Past past,
            Masked masked) {
        this.nature = nature;
        this.imagination = imagination;
        this.people = people;
        this.negation = negation;
        this.past = past;
        this.masked = masked;
    }

    Standing of(Mention mention) {
        String id = mention.sense().id();
        if (!id.equals(TextReading.WELL) && isImagined(mention)) {
            return Standing.IMAGINED;
        }
        if (!nature.exposures().contains(id)
                && !people.isPatient(mention, nature.family().containsKey(id))) {
            return Standing.OTHERS;
        }
        if (negation.denies(mention)) {
            return Standing.DENIED;
        }
        boolean lasting = nature.lasting().contains(id);
        boolean over = !lasting
                && !masked.mayBe(mention)
                && past.isOver(mention, nature.transientSigns().contains(id));
        return over ? Standing.OVER : Standing.CURRENT;
    }

    boolean isImagined(Mention mention) {
        return imagination.imagines(
                mention, nature.wishes().contains(mention.sense().id()));
    }
}
