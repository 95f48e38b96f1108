/**
 * Articles in further languages: the published translations, and the check that a translation says what the article
 * says. Knows manuscripts and nothing of drafts; what a reader gets is decided where articles are read.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.translation;
