package org.dermatrail.content.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.suggest.document.Completion101PostingsFormat;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/** Documents of one sort in memory. Articles and claims are kept apart, so that every field is one that all have. */
final class Shelf implements Closeable {

    private static final double BUFFER_MEGABYTES = 16;
    private static final double LARGEST_MERGE_MEGABYTES = 128;
    private static final int SEGMENTS_OF_A_SIZE = 4;

    /** For a merge before what was published is shown: by default it would be half a second now and then. */
    private static final long NEVER_WAIT = 0;

    /** Each file is one array: a list of buffers would be cut anew for every look into it, a fifth of the time of a search. */
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory(
            new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);

    private final IndexWriter writer;
    private final SearcherManager searchers;

    Shelf(Analyzer analyzer) throws IOException {
        writer = new IndexWriter(directory, settings(analyzer));
        searchers = new SearcherManager(writer, null);
    }

    void put(String slug, List<Document> documents) throws IOException {
        writer.updateDocuments(new Term(Fields.SLUG, slug), documents);
    }

    void remove(String slug) throws IOException {
        writer.deleteDocuments(new Term(Fields.SLUG, slug));
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    IndexSearcher take() throws IOException {
        return searchers.acquire();
    }

    void giveBack(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** What searches see takes this many bytes. */
    long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static IndexWriterConfig settings(Analyzer analyzer) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setMaxMergedSegmentMB(LARGEST_MERGE_MEGABYTES);
        merging.setSegmentsPerTier(SEGMENTS_OF_A_SIZE);
        return new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(merging)
                .setMaxFullFlushMergeWaitMillis(NEVER_WAIT)
                .setCommitOnClose(false)
                .setCodec(new WithSuggestions());
    }

    private static final class WithSuggestions extends Lucene103Codec {

        private final PostingsFormat suggestions = new Completion101PostingsFormat();

        @Override
        public PostingsFormat getPostingsFormatForField(String field) {
            return field.equals(Fields.SUGGEST) ? suggestions : super.getPostingsFormatForField(field);
        }
    }
}
