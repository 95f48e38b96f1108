package org.dermatrail.content.publishing;

import org.jspecify.annotations.Nullable;

/**
 * Which text is meant: an article's own, or its translation into a further language.
 *
 * @param locale the language of the translation, empty for the article's own text
 */
public record TextKey(String slug, String locale) {

    /** The article's own text. */
    public static TextKey own(String slug) {
        return new TextKey(slug, "");
    }

    boolean isTranslation() {
        return !locale.isEmpty();
    }

    /** The language where it is a translation. */
    @Nullable
    String translatedTo() {
        return locale.isEmpty() ? null : locale;
    }
}
