/**
 * What editors and reviewers say to each other about a draft and its sections. Comments outlive their draft: they are
 * part of how a revision came about. Asks publishing which draft is on the desk and never changes one.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.comment;
