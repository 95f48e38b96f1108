package org.dermatrail.triage.scoring;

import java.util.List;

/** What a published instrument reads from the report. */
public record Severity(
        String scale, double value, double min, double max, String interpretation, List<Citation> citations) {

    public Severity {
        citations = List.copyOf(citations);
    }
}
