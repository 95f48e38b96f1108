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
        return of(translation.revision(), current);
    }

    /** Of a translation of one revision, where the article now has another or the same. */
    public static TranslationNote of(int translated, int current) {
        return new TranslationNote(translated, translated != current);
    }
}
