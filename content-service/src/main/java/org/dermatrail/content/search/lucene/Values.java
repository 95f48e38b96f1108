package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** Short values of documents. They lie beside the texts, so that reading one does not unpack a whole text. */
final class Values {

    private final List<LeafReaderContext> leaves;

    Values(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    static BinaryDocValuesField text(String field, String value) {
        return new BinaryDocValuesField(field, new BytesRef(value));
    }

    /** The text of a document, empty where it has none. */
    String text(int document, String field) throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase)
                ? values.binaryValue().utf8ToString()
                : "";
    }

    /** The number of a document, 0 where it has none. */
    long number(int document, String field) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
    }

    private LeafReaderContext leaf(int document) {
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
