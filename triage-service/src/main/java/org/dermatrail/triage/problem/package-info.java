/**
 * Every error that leaves the service, as RFC 9457 problem details: one catalogue of types and the mappers that choose
 * from it. Nothing that a person wrote appears in a problem.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.problem;
