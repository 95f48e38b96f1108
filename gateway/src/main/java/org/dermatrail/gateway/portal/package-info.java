/**
 * The page at {@code /}: what this is, what it is not, and a form to try it. One static file that loads nothing from
 * elsewhere; all it does it does through the public API.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.gateway.portal;
