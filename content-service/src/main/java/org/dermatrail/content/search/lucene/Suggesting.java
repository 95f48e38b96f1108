package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.suggest.document.CompletionQuery;
import org.apache.lucene.search.suggest.document.FuzzyCompletionQuery;
import org.apache.lucene.search.suggest.document.PrefixCompletionQuery;
import org.apache.lucene.search.suggest.document.SuggestIndexSearcher;
import org.apache.lucene.search.suggest.document.TopSuggestDocs;
import org.dermatrail.content.search.Suggestion;

/** How what is being typed may go on: as it stands, and with a slip where that gives too little. */
final class Suggesting {

    private final Analyzer analyzer;

    Suggesting(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    List<Suggestion> suggest(IndexReader reader, String typed, int most) throws IOException {
        Map<String, Suggestion> suggestions = new LinkedHashMap<>();
        Term start = new Term(Fields.SUGGEST, typed);
        add(suggestions, reader, new PrefixCompletionQuery(analyzer, start), most);
        if (suggestions.size() < most) {
            add(suggestions, reader, new FuzzyCompletionQuery(analyzer, start), most);
        }
        return List.copyOf(suggestions.values());
    }

    private static void add(Map<String, Suggestion> known, IndexReader reader, CompletionQuery query, int most)
            throws IOException {
        SuggestIndexSearcher searcher = new SuggestIndexSearcher(reader);
        Values values = new Values(reader);
        TopSuggestDocs found = searcher.suggest(query, most * 2, true);
        for (TopSuggestDocs.SuggestScoreDoc hit : found.scoreLookupDocs()) {
            String text = hit.key.toString();
            if (known.size() < most) {
                String key = values.text(hit.doc, Fields.KEY);
                known.putIfAbsent(text, new Suggestion(text, key.substring(0, key.indexOf('/'))));
            }
        }
    }
}
