/**
 * Who did what to an article, when and why: rows that are only ever added, in the transaction of the deed itself, each
 * chained to the one before by its hash. Knows slugs, revision numbers and steps as words and nothing of the packages
 * that write here.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.audit;
