package org.dermatrail.triage.intake;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a text. It holds ids and ranges, never the words.
 *
 * @param plannedProcedures procedures that are wanted or booked, not those that have been done: these are findings
 * @param notUnderstood the clauses of which nothing was recognised
 * @param age in completed years, if the text states the patient's
 * @param textUnderstood false if there was text and nothing in it was recognised
 */
public record Understanding(
        List<Finding> findings,
        SortedSet<String> plannedProcedures,
        List<Range> notUnderstood,
        @Nullable Integer age,
        Sex sex,
        boolean textUnderstood) {

    public Understanding {
        findings = List.copyOf(findings);
        plannedProcedures = Collections.unmodifiableSortedSet(new TreeSet<>(plannedProcedures));
        notUnderstood = List.copyOf(notUnderstood);
    }
}
