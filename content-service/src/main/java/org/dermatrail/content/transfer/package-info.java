/**
 * Articles in bulk, in and out, and articles as files: streams of any size in constant memory. It decides which lines
 * come in; how a text becomes a draft or a revision is left to publishing. Touches its own two tables only.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.transfer;
