package org.dermatrail.triage.scale;

import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/** A published instrument that can be read from a report, in part or whole. */
public sealed interface Scale permits Vida, ItchNrs, SevenPointChecklist, HouseBrackmann, Dlqi {

    /** The id that pathways name it by. */
    String id();

    /** The lowest value it can have. */
    double min();

    /** The highest value it can have. */
    double max();

    /** The reading for this report, or null where the report does not hold what the instrument needs. */
    @Nullable
    Reading read(Report report);
}
