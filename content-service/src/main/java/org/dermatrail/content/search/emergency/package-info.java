/**
 * Recognises questions that call for help before anything is read. Knows words and which of them are signs together, from
 * a file of data; never sees an article.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.search.emergency;
