package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;

/** Lay words and the words of the field, in the notation that Lucene reads. */
final class Synonyms {

    private static final String LIST = "synonyms.txt";

    private Synonyms() {}

    static SynonymMap read(Analyzer analyzer) {
        try {
            SolrSynonymParser parser = new SolrSynonymParser(true, true, analyzer);
            parser.parse(WordLists.reader(LIST));
            return parser.build();
        } catch (IOException | ParseException unreadable) {
            throw new UncheckedIOException(new IOException("The synonyms cannot be read", unreadable));
        }
    }
}
