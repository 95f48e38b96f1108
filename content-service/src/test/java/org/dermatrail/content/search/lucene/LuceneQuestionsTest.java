package org.dermatrail.content.search.lucene;

import org.dermatrail.content.search.SearchIndex;
import org.dermatrail.content.search.SearchQuestionsKit;

/** Lucene understands what every engine has to understand. */
class LuceneQuestionsTest extends SearchQuestionsKit {

    @Override
    protected SearchIndex empty() {
        return new LuceneIndex();
    }
}
