/** The time of day, handed in wherever it matters, so that no rule and no row depends on a clock of its own. */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.clock;
