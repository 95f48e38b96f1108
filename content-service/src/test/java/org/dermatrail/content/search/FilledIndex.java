package org.dermatrail.content.search;

import java.util.List;
import org.dermatrail.content.search.Found.Hit;
import org.junit.jupiter.api.BeforeEach;

/** An index of an engine with a few texts in it. A class for an engine and a kit hands in an empty index of it. */
abstract class FilledIndex {

    SearchIndex index;

    protected abstract SearchIndex empty();

    @BeforeEach
    void fill() {
        index = empty();
        TextFixture.shelf().forEach(text -> index.put(text.slug(), List.of(text)));
        index.refresh();
    }

    List<String> articles(String words) {
        return articles(SearchQuery.of(words, 10));
    }

    List<String> articles(SearchQuery query) {
        return index.search(query).hits().stream().map(Hit::article).toList();
    }

    List<Hit> hits(String words) {
        return index.search(SearchQuery.of(words, 10)).hits();
    }
}
