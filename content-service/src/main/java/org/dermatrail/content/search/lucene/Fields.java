package org.dermatrail.content.search.lucene;

/** The names of the fields. Those with words in them exist once for each language. */
final class Fields {

    /** Marks all documents of an article, its claims too. */
    static final String SLUG = "slug";

    /** Slug and locale, of an article and of each of its claims. */
    static final String KEY = "key";

    static final String REVISION = "revision";
    static final String LOCALE = "locale";
    static final String REVIEWED = "reviewed";

    /** Of a translation, whether the article was revised since. */
    static final String STALE = "stale";

    /** Title and conditions. */
    static final String TITLE = "title";

    /** What the article deals with: its title and what its claims apply to. Not weighed. */
    static final String ABOUT = "about";

    /** What the article says in short: summary, claims, and what they are to be found by. */
    static final String GIST = "gist";

    static final String BODY = "body";

    /** For snippets only; the gist has its words. */
    static final String SUMMARY = "summary";

    static final String CLAIM_ID = "claim";
    static final String STATEMENT = "statement";
    static final String CLAIM_WORDS = "claimWords";

    /** What the whole article is about, said of each of its claims. */
    static final String CONTEXT = "context";

    static final String CONDITION = "condition";
    static final String TREATMENT = "treatment";
    static final String KIND = "kind";
    static final String CERTAINTY = "certainty";

    /** What a text counts for by its standing: reviewed texts come before others that match about as well. */
    static final String WEIGHT = "weight";

    /** Words as they are written, which slips are mended by. */
    static final String SPELLING = "spelling";

    static final String SUGGEST = "suggest";

    private Fields() {}
}
