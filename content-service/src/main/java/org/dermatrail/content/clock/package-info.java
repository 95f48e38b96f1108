/**
 * The one clock of the service, handed to whoever needs the time. Tests put their own in its place.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.clock;
