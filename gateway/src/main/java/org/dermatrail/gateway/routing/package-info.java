/**
 * The door: which path belongs to which service, who may pass, and how a request reaches a replica and its answer comes
 * back. It uses identity and limits; it never looks into a body.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.gateway.routing;
