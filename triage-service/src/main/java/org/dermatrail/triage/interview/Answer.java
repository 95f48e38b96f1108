package org.dermatrail.triage.interview;

import java.time.Duration;
import org.dermatrail.triage.report.Presence;
import org.jspecify.annotations.Nullable;

/** One answer of a person. What is not known stays unknown, and is not asked about again. */
sealed interface Answer {

    /** The number of the question that it answers. */
    int question();

    /** What it is about: the id of a theme or a finding. */
    String about();

    /** Whether anything of a theme is there. */
    record OfTheme(int question, String about, Presence presence) implements Answer {}

    /** Whether a finding is there. */
    record OfFinding(int question, String about, Presence presence) implements Answer {}

    /** How long ago a finding began; null when that is not known. */
    record OfBeginning(int question, String about, @Nullable Duration since) implements Answer {}
}
