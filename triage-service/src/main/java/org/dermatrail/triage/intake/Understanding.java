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
 * @param language of the lexicon that the text was read with
 * @param details the findings in the same order, each with its place and its doubts
 * @param contradictions findings that the text says are there and are not: that they are there counts
 * @param plannedProcedures procedures that are wanted or booked, not those that have been done: these are findings
 * @param beside what others than the patient have now
 * @param notUnderstood the clauses of which nothing was recognised
 * @param age in completed years, if the text states the patient's
 * @param textUnderstood false if there was text and nothing in it was recognised
 */
public record Understanding(
        String language,
        List<Detail> details,
        SortedSet<String> contradictions,
        SortedSet<String> plannedProcedures,
        List<Measured> measurements,
        Beside.Told beside,
        List<Medicine> medicines,
        List<Range> notUnderstood,
        @Nullable Integer age,
        Sex sex,
        boolean textUnderstood) {

    public Understanding {
        details = List.copyOf(details);
        contradictions = Collections.unmodifiableSortedSet(new TreeSet<>(contradictions));
        plannedProcedures = Collections.unmodifiableSortedSet(new TreeSet<>(plannedProcedures));
        measurements = List.copyOf(measurements);
        medicines = List.copyOf(medicines);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** The findings in the order of the text. */
    public List<Finding> findings() {
        return details.stream().map(Detail::finding).toList();
    }
}
