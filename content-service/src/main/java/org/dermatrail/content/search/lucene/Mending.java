package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;

/** Puts words that no text has into words that some have: slips of a letter or two, and words run together. */
final class Mending {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final float LIKENESS = 0.66f;
    private static final int MOST_MENDED = 8;
    private static final int MOST_COMPARED = 5;
    private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.GIST, Fields.BODY);

    /** A word and where it stands. */
    private record Word(String text, int start, int end) {}

    private final Analyzers analyzers;
    private final CharArraySet asides = English.asides();
    private final DirectSpellChecker slips = checker(1);
    private final DirectSpellChecker slipsFromTheStart = checker(0);
    private final WordBreakSpellChecker breaks = new WordBreakSpellChecker();

    Mending(Analyzers analyzers) {
        this.analyzers = analyzers;
        breaks.setMinBreakWordLength(SHORTEST);
        breaks.setMaxChanges(1);
    }

    /** The words with each unknown one mended, or nothing where all are known or beyond mending. */
    Optional<String> mend(String text, IndexReader reader, List<Language> languages) throws IOException {
        StringBuilder mended = new StringBuilder();
        int copied = 0;
        int changes = 0;
        for (Word word : words(text)) {
            if (changes < MOST_MENDED && isMendable(word.text()) && !isKnown(word.text(), reader, languages)) {
                Optional<String> better = better(word.text(), reader, languages);
                if (better.isPresent()) {
                    mended.append(text, copied, word.start()).append(better.get());
                    copied = word.end();
                    changes++;
                }
            }
        }
        return changes == 0
                ? Optional.empty()
                : Optional.of(mended.append(text.substring(copied)).toString());
    }

    private boolean isMendable(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter)
                && !asides.contains(word);
    }

    private boolean isKnown(String word, IndexReader reader, List<Language> languages) throws IOException {
        if (reader.docFreq(new Term(Fields.SPELLING, word)) > 0) {
            return true;
        }
        for (Language language : languages) {
            String stem = stem(word, language);
            for (String field : FIELDS) {
                if (!stem.isEmpty() && reader.docFreq(new Term(language.field(field), stem)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<String> better(String word, IndexReader reader, List<Language> languages) throws IOException {
        Term term = new Term(Fields.SPELLING, word);
        SuggestWord[] likely = slips.suggestSimilar(term, MOST_COMPARED, reader, SuggestMode.SUGGEST_ALWAYS);
        if (likely.length == 0) {
            likely = slipsFromTheStart.suggestSimilar(term, MOST_COMPARED, reader, SuggestMode.SUGGEST_ALWAYS);
        }
        if (likely.length > 0) {
            return Optional.of(commonest(likely, reader, languages));
        }
        SuggestWord[][] apart = breaks.suggestWordBreaks(
                term, 1, reader, SuggestMode.SUGGEST_ALWAYS, BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
        return apart.length == 0
                ? Optional.empty()
                : Optional.of(String.join(
                        " ", List.of(apart[0]).stream().map(part -> part.string).toList()));
    }

    /** Of those that are equally like it, the word that most texts have. */
    private String commonest(SuggestWord[] likely, IndexReader reader, List<Language> languages) throws IOException {
        String best = likely[0].string;
        int most = -1;
        for (SuggestWord candidate : likely) {
            if (candidate.score == likely[0].score) {
                int texts = texts(candidate.string, reader, languages);
                if (texts > most) {
                    best = candidate.string;
                    most = texts;
                }
            }
        }
        return best;
    }

    private int texts(String word, IndexReader reader, List<Language> languages) throws IOException {
        int texts = 0;
        for (Language language : languages) {
            texts += reader.docFreq(new Term(language.field(Fields.BODY), stem(word, language)));
        }
        return texts;
    }

    private String stem(String word, Language language) throws IOException {
        try (TokenStream stream = analyzers.texts().tokenStream(language.field(Fields.BODY), word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String stem = stream.incrementToken() ? term.toString() : "";
            stream.end();
            return stem;
        }
    }

    private List<Word> words(String text) throws IOException {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzers.asWritten().tokenStream(Fields.SPELLING, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        }
        return words;
    }

    private static DirectSpellChecker checker(int sameLetters) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinPrefix(sameLetters);
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxQueryFrequency(0);
        checker.setAccuracy(LIKENESS);
        return checker;
    }
}
