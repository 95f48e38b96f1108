package org.dermatrail.triage.intake;

import java.io.IOException;
import java.io.StringReader;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How many words that the lexicon knows another tokenizer doesn't come to, because it leaves them glued ("fever.My",
 * "3yr") or cuts them ("can't").
 *
 * @param words words of the lexicon in the texts as the intake cuts them
 * @param texts texts with a word lost
 */
public record WordsLost(String tokenizer, int words, int lost, int texts) {

    private interface Cut {
        List<String> words(String text) throws IOException;
    }

    /** Tries the tokenizers that are kept up by others. */
    public static List<WordsLost> in(List<String> texts) throws IOException {
        Spelling english = Lexicon.english().writing().spelling();
        return List.of(
                count("Lucene's StandardTokenizer (UAX 29)", WordsLost::lucene, texts, english),
                count("java.text.BreakIterator", WordsLost::breakIterator, texts, english));
    }

    private static WordsLost count(String name, Cut cut, List<String> texts, Spelling english) throws IOException {
        int words = 0;
        int lost = 0;
        int hit = 0;
        for (String text : texts) {
            Map<String, Integer> found = new HashMap<>();
            for (String word : cut.words(text)) {
                found.merge(word, 1, Integer::sum);
            }
            int before = lost;
            for (Token token : Tokenizer.tokens(text, false)) {
                if (token.isWord() && english.knows(token.word())) {
                    words++;
                    lost += found.merge(token.word(), -1, Integer::sum) < 0 ? 1 : 0;
                }
            }
            hit += lost > before ? 1 : 0;
        }
        return new WordsLost(name, words, lost, hit);
    }

    private static List<String> lucene(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (var tokenizer = new StandardTokenizer()) {
            tokenizer.setReader(new StringReader(text));
            var term = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                words.add(plain(term.toString()));
            }
            tokenizer.end();
        }
        return words;
    }

    private static List<String> breakIterator(String text) {
        List<String> words = new ArrayList<>();
        var breaks = BreakIterator.getWordInstance(Locale.ENGLISH);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(plain(text.substring(start, end)));
            start = end;
        }
        return words;
    }

    /** As the lexicon writes words: without accents and apostrophes. */
    private static String plain(String word) {
        return Letters.plain(word).replaceAll("[^\\p{L}]", "");
    }
}
