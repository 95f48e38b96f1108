/**
 * The index on Lucene, held in memory. Turns texts into documents and words into queries, and lets Lucene's own modules
 * do the analysis, synonyms, mending, highlighting, counting and suggesting. Touches neither database nor broker.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.search.lucene;
