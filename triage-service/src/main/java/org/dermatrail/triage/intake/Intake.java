package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Vocabulary;

/**
 * Reads free text: words become tokens, tokens meet the patterns of the lexicon, and what stands around a mention
 * decides how it counts (denied, past, imagined, somebody else's). A pure function, linear in the length of the text;
 * nothing is guessed, and what the text asks of the reader is only text.
 */
public final class Intake {

    private final Lexicon lexicon;

    private Intake(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Refuses a lexicon that leads to a finding or procedure that the vocabulary doesn't have. */
    public static Intake load(Vocabulary vocabulary, Lexicon lexicon) {
        Set<String> strangers = new TreeSet<>(lexicon.reachable());
        strangers.removeAll(vocabulary.findings().keySet());
        strangers.removeAll(vocabulary.procedures().keySet());
        if (!strangers.isEmpty()) {
            throw new LexiconException("The lexicon leads to ids that the vocabulary lacks: " + strangers);
        }
        return new Intake(lexicon);
    }

    /** @param locale a language tag; every text is read with the one lexicon there is until there are more */
    public Understanding read(String text, String locale) {
        List<Token> tokens = new ArrayList<>();
        for (Token token : Tokenizer.tokens(text)) {
            tokens.add(lexicon.spelling().mended(token));
        }
        Passage passage = new Passage(tokens, lexicon.terms(), lexicon.contexts());
        List<Mention> met = lexicon.wordings().in(passage);
        met.addAll(Measures.in(passage, lexicon.measures()));
        return new Reading(lexicon, passage, new Mentions(met, passage.size())).understanding();
    }
}
