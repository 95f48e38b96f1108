/**
 * How hard a text is to read: sentences, words, syllables and the school grade that follows. Pure functions of a text;
 * knows nothing of articles.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.readability;
