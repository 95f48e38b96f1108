/**
 * Live events: what happens in the services, read from Kafka and sent on as Server-Sent Events to whoever may see it. It
 * reads the log and writes to nobody but its subscribers; what they have seen they keep themselves, as the id of the
 * last event.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.gateway.live;
