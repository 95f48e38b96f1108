/**
 * Measurements of a running stack from outside. It speaks HTTP to the gateway as any client would and shares no code
 * with the services, so that what it finds does not depend on how they are made.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.bench;
