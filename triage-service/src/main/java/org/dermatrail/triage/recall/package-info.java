/**
 * A recall of advice: what a change of claims sets off. It is opened in the transaction of the change, its work is cut into
 * shards that Kafka spreads over the replicas, and its end tells what became of every assessment that rested on the claims.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.recall;
