package org.dermatrail.content.translation;

/**
 * What a reader of a translation has to know.
 *
 * @param of the revision that it translates
 * @param stale whether the article was revised since
 */
public record TranslationNote(int of, boolean stale) {

    /** Of a translation of an article that now has this revision. */
    public static TranslationNote of(Translation translation, int current) {
        return new TranslationNote(translation.revision(), translation.revision() != current);
    }
}
