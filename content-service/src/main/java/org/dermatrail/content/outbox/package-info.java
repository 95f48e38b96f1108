/**
 * Events as rows of the same transaction as the state they tell of, and the relay that carries them to Kafka. The only
 * producer of the service; knows nothing of what an event means.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.outbox;
