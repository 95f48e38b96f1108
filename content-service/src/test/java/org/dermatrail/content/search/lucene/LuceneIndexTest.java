package org.dermatrail.content.search.lucene;

import org.dermatrail.content.search.SearchIndex;
import org.dermatrail.content.search.SearchIndexKit;

/** Lucene does what every engine has to do. */
class LuceneIndexTest extends SearchIndexKit {

    @Override
    protected SearchIndex empty() {
        return new LuceneIndex();
    }
}
