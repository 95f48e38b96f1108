/**
 * Events that leave the service: rows written in the transaction of the state they tell of, and one relay at a time that
 * brings them to Kafka in order. Nothing else in the service produces to Kafka.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.outbox;
