/**
 * How much one caller may ask of the gateway: sizes of bodies, headers and URIs, and requests a second. It knows
 * requests as bytes and callers as keys; what a path means is none of its business.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.gateway.limits;
