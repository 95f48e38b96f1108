/**
 * Whose data a transaction may touch. The database holds the wall (row-level security); this package tells it the clinic,
 * and reads the clinic from the caller's token.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.tenancy;
