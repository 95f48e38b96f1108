/**
 * The one clock of the service, handed to whoever needs the time, and what is done again and again as it goes by. Tests
 * put their own clock in its place.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.clock;
