/**
 * Which tokens are taken at their word. The framework checks who signed them and for whom; this package refuses those that
 * name somebody in a way that the audit trail could not keep or show. It touches no tables.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.identity;
