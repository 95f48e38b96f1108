package org.dermatrail.triage.assessment;

import java.util.List;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Report;

/**
 * A report as scoring takes it.
 *
 * @param notUnderstood the parts of the text of which nothing was recognised
 */
public record Understood(Report report, List<Range> notUnderstood) {

    public Understood {
        notUnderstood = List.copyOf(notUnderstood);
    }
}
