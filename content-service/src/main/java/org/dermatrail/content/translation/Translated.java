package org.dermatrail.content.translation;

/**
 * A language that readers can get an article in.
 *
 * @param of the revision that the translation is of
 */
public record Translated(String locale, int of) {}
