package org.dermatrail.content.search;

import java.util.List;
import java.util.Set;

/**
 * The engine that finds articles. Knows texts and questions as plain records only, so that another engine can take its
 * place for a corpus that outgrows a replica; one kit of tests says what each has to do. What is put or removed is found
 * from the next {@link #refresh} on.
 */
public interface SearchIndex {

    /**
     * Puts what is published of one article, a text for each locale, in the place of what is known of it. A text that is
     * older than what is known changes nothing, so a late or repeated call does no harm.
     */
    void put(String slug, List<PublishedText> texts);

    /** Forgets the article. */
    void remove(String slug);

    /** Lets searches see everything put and removed so far. */
    void refresh();

    /** The slugs of all articles put, seen by searches or not. */
    Set<String> slugs();

    /** Finds articles. Never fails for what the words are: they are words, not a language of queries. */
    Found search(SearchQuery query);

    /** Titles and conditions that go on from what was typed so far, slips allowed. */
    List<Suggestion> suggest(String typed, int most);

    /** How much memory the index takes, in bytes. */
    long bytes();
}
