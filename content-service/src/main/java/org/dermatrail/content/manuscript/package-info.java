/**
 * What an editor writes: an article's words, claims and sources as values, the check that they are sound, and the
 * difference of two of them. Pure: no clock, no table, no HTTP.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.manuscript;
