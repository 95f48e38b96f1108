package org.dermatrail.content.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.jspecify.annotations.Nullable;

/**
 * English words: accents and possessives off, stemmed. In questions, words that ask without saying about what are left
 * out, and lay words and the field's words stand for each other.
 */
final class English extends Analyzer {

    private final CharArraySet stopWords;
    private final @Nullable SynonymMap synonyms;

    private English(CharArraySet stopWords, @Nullable SynonymMap synonyms) {
        this.stopWords = stopWords;
        this.synonyms = synonyms;
    }

    static English ofTexts() {
        return new English(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, null);
    }

    static English ofQuestions() {
        CharArraySet asides = asides();
        return new English(asides, Synonyms.read(new English(asides, null)));
    }

    /** Words that say nothing about what is looked for. */
    static CharArraySet asides() {
        CharArraySet words = CharArraySet.copy(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        words.addAll(WordLists.lines("asides.txt"));
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
        words = new StopFilter(new ASCIIFoldingFilter(words), stopWords);
        words = new PorterStemFilter(words);
        return new TokenStreamComponents(
                source, synonyms == null ? words : new SynonymGraphFilter(words, synonyms, true));
    }
}
