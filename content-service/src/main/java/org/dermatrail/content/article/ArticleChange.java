package org.dermatrail.content.article;

/**
 * The life of an article as readers and subscribers see it, each change with the event that tells of it.
 *
 * <pre>
 *   (new) --PUBLISHED--> published --REVISED--> published
 *                            |  ^
 *                    WITHDRAWN  PUBLISHED
 *                            v  |
 *                         withdrawn
 * </pre>
 */
public enum ArticleChange {
    PUBLISHED("published"),
    REVISED("revised"),
    WITHDRAWN("withdrawn"),
    /** Nothing but the time has changed: somebody has to look at the revision again. */
    REVIEW_DUE("review_due"),
    /** The revision stays; readers get it in a further language, or in better words of that language. */
    TRANSLATED("translated");

    private final String verb;

    ArticleChange(String verb) {
        this.verb = verb;
    }

    /** The last word of the event, which is the name of its contract too. */
    public String verb() {
        return verb;
    }

    /** The CloudEvents {@code type}. */
    public String eventType() {
        return "org.dermatrail.content.article." + verb + ".v1";
    }
}
