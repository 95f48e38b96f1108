package org.dermatrail.content.search.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** How words are taken apart, by language: in texts, in questions, and as they are written. */
final class Analyzers {

    static final List<String> WORD_FIELDS = List.of(
            Fields.TITLE,
            Fields.ABOUT,
            Fields.GIST,
            Fields.BODY,
            Fields.SUMMARY,
            Fields.STATEMENT,
            Fields.CLAIM_WORDS,
            Fields.CONTEXT);

    private final Map<Language, Analyzer> questions = Map.of(
            Language.ENGLISH, English.ofQuestions(),
            Language.GERMAN, new GermanAnalyzer(),
            Language.SPANISH, new SpanishAnalyzer(),
            Language.OTHER, new StandardAnalyzer());

    private final Analyzer asWritten = new StandardAnalyzer(CharArraySet.EMPTY_SET);
    private final Analyzer texts;

    Analyzers() {
        Map<Language, Analyzer> ofTexts = new HashMap<>(questions);
        ofTexts.put(Language.ENGLISH, English.ofTexts());
        Map<String, Analyzer> byField = new HashMap<>();
        for (Language language : Language.ALL) {
            WORD_FIELDS.forEach(field -> byField.put(language.field(field), ofTexts.get(language)));
        }
        texts = new PerFieldAnalyzerWrapper(asWritten, byField);
    }

    /** For writing documents. */
    Analyzer texts() {
        return texts;
    }

    Analyzer questions(Language language) {
        return questions.getOrDefault(language, asWritten);
    }

    Analyzer asWritten() {
        return asWritten;
    }
}
