package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sentences of a text are in which language: a greeting or a signature in another one must not make the rest of
 * the letter unreadable. The stated language counts wherever it knows enough of a sentence.
 */
final class Tongues {

    /** A language of which less than this share of the words is known may be the wrong one. */
    private static final double FEW = 0.5;

    private final Collection<Lexicon> all;
    private final Lexicon stated;

    Tongues(Collection<Lexicon> all, Lexicon stated) {
        this.all = List.copyOf(all);
        this.stated = stated;
    }

    /** The stated language, unless hardly a word is known in it and another knows more. */
    Lexicon likeliest(List<Token> tokens) {
        long known = known(tokens, stated);
        Lexicon best = stated;
        if (isFew(known, tokens)) {
            for (Lexicon other : all) {
                long more = known(tokens, other);
                if (more > known) {
                    known = more;
                    best = other;
                }
            }
        }
        return best;
    }

    /**
     * The sentences to read in each language; one of which too little is known in any is read in more than one.
     *
     * @param main the likeliest language of the text as a whole
     */
    Map<Lexicon, List<Token>> parts(List<Token> tokens, Lexicon main) {
        Map<Lexicon, List<Token>> parts = new LinkedHashMap<>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isHard() || i == tokens.size() - 1) {
                List<Token> sentence = tokens.subList(start, i + 1);
                languages(sentence, main)
                        .forEach(lexicon -> parts.computeIfAbsent(lexicon, unused -> new ArrayList<>())
                                .addAll(sentence));
                start = i + 1;
            }
        }
        return parts;
    }

    private Set<Lexicon> languages(List<Token> sentence, Lexicon main) {
        Set<Lexicon> languages = new LinkedHashSet<>();
        Lexicon best = likeliest(sentence);
        if (sentence.stream().noneMatch(Token::isWord)) {
            languages.add(main);
        } else if (best == stated) {
            languages.add(stated);
            if (known(sentence, main) > known(sentence, stated)) {
                languages.add(main);
            }
        } else {
            languages.add(best);
            if (isFew(known(sentence, best), sentence)) {
                languages.add(stated);
                languages.add(main);
            }
        }
        return languages;
    }

    private static boolean isFew(long known, List<Token> tokens) {
        return known < FEW * tokens.stream().filter(Token::isWord).count();
    }

    private static long known(List<Token> tokens, Lexicon lexicon) {
        Spelling spelling = lexicon.writing().spelling();
        return tokens.stream()
                .filter(token -> token.isWord() && spelling.knows(token.word()))
                .count();
    }
}
