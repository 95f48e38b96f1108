/**
 * What is read: articles, their immutable revisions and their representations. Only publishing changes what is here.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.article;
