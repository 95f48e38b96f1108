package org.dermatrail.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What Lucene gives out of the box: BM25 over one field with the topic and all answers, English analysis. */
final class PlainLucene implements AutoCloseable {

    private static final String SLUG = "slug";
    private static final String TEXT = "text";
    private static final int DEPTH = 10;

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PlainLucene(List<MedQuadLines.Line> lines) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (MedQuadLines.Line line : lines) {
                StringBuilder text = new StringBuilder(line.article().title());
                line.article().sections().forEach(section -> text.append('\n').append(section.body()));
                Document document = new Document();
                document.add(new StoredField(SLUG, line.article().slug()));
                document.add(new TextField(TEXT, text.toString(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** The first ten slugs. */
    List<String> search(String question) throws IOException {
        List<String> slugs = new ArrayList<>();
        var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
        for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
            slugs.add(searcher.storedFields().document(hit.doc).get(SLUG));
        }
        return slugs;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
