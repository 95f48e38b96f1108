package org.dermatrail.triage.scoring;

import org.dermatrail.triage.pathway.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answer would decide a rule.
 *
 * @param couldRaiseTo the urgency that a yes would lead to, proved by scoring it; null when a yes only adds points
 */
public record Question(
        String finding, String text, @Nullable Urgency couldRaiseTo) {}
