/**
 * Search over the published articles: what is asked, what is found, and how each replica keeps its index in step with the
 * database by the article events. Reads the articles' tables and never writes them; the engine is behind
 * {@link org.dermatrail.content.search.SearchIndex}.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.search;
