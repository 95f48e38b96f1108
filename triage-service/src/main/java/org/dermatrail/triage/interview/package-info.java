/**
 * Interviews: questions whose answers could still change an urgency, red flags first, until none could. What to ask and
 * when to end follows from scoring alone; when an interview ends it files a report by the same way as any other.
 */
@NullMarked
package org.dermatrail.triage.interview;

import org.jspecify.annotations.NullMarked;
