/**
 * Keyset paging: opaque cursors, pages and the link to the next one. Knows nothing of what is paged.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.paging;
