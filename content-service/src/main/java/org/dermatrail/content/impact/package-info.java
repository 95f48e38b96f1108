/**
 * What publishing a draft would set off: which claims it adds, changes and removes, how many open assessments rest on
 * them, and triage's dry run of the recall. Reads only; the one place that asks another service.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.impact;
