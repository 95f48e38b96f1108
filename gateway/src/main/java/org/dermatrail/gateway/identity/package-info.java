/**
 * Who is calling: bearer tokens are checked here before anything else looks at a request. It knows tokens and roles,
 * not paths; the services check the same tokens again, so nothing rests on this package alone.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.gateway.identity;
