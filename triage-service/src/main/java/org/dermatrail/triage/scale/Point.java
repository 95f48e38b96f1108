package org.dermatrail.triage.scale;

import java.util.List;

/** What gives one point of an instrument that is counted up from single signs of a report. */
public sealed interface Point {

    /** A measurement below one bound, or from another on; a bound that is never passed is infinite. */
    record Beyond(String measurement, double under, double from) implements Point {}

    /** One of these findings. */
    record Told(List<String> findings) implements Point {

        public Told {
            findings = List.copyOf(findings);
        }
    }
}
