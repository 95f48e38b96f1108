/**
 * What scores rest on: the service's own projection of the reviewed claims, fed by the article events, so that scoring
 * never calls another service. A change of claims is handed to {@code recall} in the same transaction.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.evidence;
