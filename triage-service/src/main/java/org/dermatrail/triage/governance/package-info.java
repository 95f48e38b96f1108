/**
 * How clinical knowledge changes: pathways are drafted, checked, reviewed by somebody else, activated and retired, and
 * every step is kept. The only writer of the tables of pathways and editions; what follows from a change for assessments
 * is done by {@code recall}, which hears of it in the same transaction.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.governance;
