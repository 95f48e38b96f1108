/**
 * How the service reads Kafka: one loop that polls, hands each record over, keeps its place and outlives the faults of
 * broker and database. What a record means is the business of the consumers.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.stream;
