package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.BytesRef;

/**
 * The passages of a text that match best, from its summary if that matches, else from its body. The places of words are
 * kept in the index, and so are the texts, so that none has to be taken apart again.
 */
final class Snippets {

    private static final int LONGEST_TEXT = 10_000;
    private static final int PASSAGES = 2;

    private final Analyzers analyzers;

    Snippets(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    /** The beginning of a text, which is all that snippets are taken from. */
    static String excerpt(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.lastIndexOf(Sentences.END, LONGEST_TEXT) + 1);
    }

    /** The snippets of some documents. */
    Map<Integer, String> of(IndexSearcher searcher, Query query, List<Integer> documents, List<Language> languages)
            throws IOException {
        String[] fields = languages.stream()
                .flatMap(language -> Stream.of(language.field(Fields.SUMMARY), language.field(Fields.BODY)))
                .toArray(String[]::new);
        int[] passages = new int[fields.length];
        Arrays.fill(passages, PASSAGES);
        int[] ids = documents.stream().mapToInt(Integer::intValue).toArray();
        var found = highlighter(searcher).highlightFields(fields, words(query, languages), ids, passages);
        Map<Integer, String> snippets = new HashMap<>();
        for (int hit = 0; hit < ids.length; hit++) {
            snippets.put(ids[hit], best(found, fields, hit));
        }
        return snippets;
    }

    private static String best(Map<String, String[]> found, String[] fields, int hit) {
        String best = "";
        for (String field : fields) {
            String[] texts = found.get(field);
            String text = texts == null || texts[hit] == null ? "" : texts[hit];
            if (best.isEmpty() || text.contains(Marks.OPEN) && !best.contains(Marks.OPEN)) {
                best = text;
            }
        }
        return best;
    }

    private UnifiedHighlighter highlighter(IndexSearcher searcher) {
        return new OfValues(
                searcher,
                UnifiedHighlighter.builder(searcher, analyzers.texts())
                        .withFormatter(new Marks())
                        .withScorer(new PassageWorth())
                        .withMaxLength(LONGEST_TEXT)
                        .withWeightMatches(false)
                        .withHighlightPhrasesStrictly(false)
                        .withBreakIterator(() -> new CustomSeparatorBreakIterator(Sentences.END)));
    }

    /** Takes the texts from where they lie as they are; stored fields would have to be unpacked for every hit. */
    private static final class OfValues extends UnifiedHighlighter {

        private final Values values;

        OfValues(IndexSearcher searcher, Builder builder) {
            super(builder);
            this.values = new Values(searcher.getIndexReader());
        }

        @Override
        protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int threshold)
                throws IOException {
            List<CharSequence[]> texts = new ArrayList<>();
            for (int document = documents.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = documents.nextDoc()) {
                CharSequence[] text = new CharSequence[fields.length];
                for (int field = 0; field < fields.length; field++) {
                    text[field] = values.text(document, fields[field]);
                }
                texts.add(text);
            }
            return texts;
        }
    }

    /** The words of the query in texts and summaries, without the structure, which a passage need not have. */
    private static Query words(Query query, List<Language> languages) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Language language : languages) {
            Set<BytesRef> words = new HashSet<>();
            query.visit(new Words(language.field(Fields.BODY), words));
            for (BytesRef word : words) {
                any.add(new TermQuery(new Term(language.field(Fields.BODY), word)), Occur.SHOULD);
                any.add(new TermQuery(new Term(language.field(Fields.SUMMARY), word)), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** Gathers the words of one field. */
    private static final class Words extends QueryVisitor {

        private final String field;
        private final Set<BytesRef> found;

        Words(String field, Set<BytesRef> found) {
            this.field = field;
            this.found = found;
        }

        @Override
        public boolean acceptField(String named) {
            return named.equals(field);
        }

        @Override
        public void consumeTerms(Query within, Term... terms) {
            Stream.of(terms).map(Term::bytes).forEach(found::add);
        }
    }
}
