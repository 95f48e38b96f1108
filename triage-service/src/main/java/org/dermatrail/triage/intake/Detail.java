package org.dermatrail.triage.intake;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dermatrail.triage.report.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding with what scoring does not need and a person who checks it does.
 *
 * @param site the part of the body that is named with it, as the lexicon calls it
 */
record Detail(
        Finding finding, @Nullable String site, @Nullable Side side, SortedSet<Doubt> doubts) {

    public Detail {
        doubts = Collections.unmodifiableSortedSet(new TreeSet<>(doubts));
    }
}
