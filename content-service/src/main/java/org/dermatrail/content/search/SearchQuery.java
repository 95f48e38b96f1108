package org.dermatrail.content.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param text their words
 * @param offset how many of the best hits were seen already
 * @param limit how many to answer
 */
public record SearchQuery(String text, Filter filter, int offset, int limit) {

    /** How many hits are answered where nothing else is asked for. */
    static final int USUAL_LIMIT = 10;

    /** What every hit has to have; null where it does not matter. */
    public record Filter(
            @Nullable String condition,
            @Nullable String treatment,
            @Nullable String kind,
            @Nullable String certainty,
            @Nullable String locale) {

        /** Lets everything through. */
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** The best hits for some words, without any filter. */
    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(text, Filter.NONE, 0, limit);
    }
}
