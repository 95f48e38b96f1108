package org.dermatrail.content.article;

/**
 * All that has to be read anew for every reader.
 *
 * @param translated whether the article is there in a further language, so that a reader's languages matter
 */
record Situation(Standing standing, boolean translated) {}
