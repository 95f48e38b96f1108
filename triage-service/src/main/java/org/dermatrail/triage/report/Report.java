package org.dermatrail.triage.report;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that scoring may know of what a person said. It never holds the person's words, so that a scoring can be
 * stored, compared and announced without them.
 *
 * @param age in completed years, null when unknown
 * @param plannedProcedures ids of {@code vocabulary/procedures.yaml}
 * @param notUnderstoodText whether text was given of which nothing was recognised
 */
public record Report(
        @Nullable Integer age,
        Sex sex,
        List<Finding> findings,
        List<Measurement> measurements,
        SortedSet<String> plannedProcedures,
        boolean notUnderstoodText) {

    public Report {
        findings = List.copyOf(findings);
        measurements = List.copyOf(measurements);
        plannedProcedures = Collections.unmodifiableSortedSet(new TreeSet<>(plannedProcedures));
    }

    /** The same with other findings. */
    public Report telling(List<Finding> others) {
        return new Report(age, sex, others, measurements, plannedProcedures, notUnderstoodText);
    }

    /** The same of somebody of another age. */
    public Report aged(int years) {
        return new Report(years, sex, findings, measurements, plannedProcedures, notUnderstoodText);
    }

    /** Whether the finding is told to be present; a contradiction counts as present. */
    public boolean has(String id) {
        for (Finding finding : findings) {
            if (finding.presence() == Presence.PRESENT && finding.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** The shortest known time since a present finding began, or null. */
    public @Nullable Duration since(String id) {
        Duration shortest = null;
        for (Finding finding : findings) {
            var since = finding.since();
            if (since != null
                    && finding.presence() == Presence.PRESENT
                    && finding.id().equals(id)
                    && (shortest == null || since.compareTo(shortest) < 0)) {
                shortest = since;
            }
        }
        return shortest;
    }

    /** The highest value of a measurement, or null where it was not given. */
    public @Nullable Double highest(String id) {
        Double highest = null;
        for (Measurement measurement : measurements) {
            if (measurement.id().equals(id) && (highest == null || measurement.value() > highest)) {
                highest = measurement.value();
            }
        }
        return highest;
    }

    /** The lowest value of a measurement, or null where it was not given. */
    public @Nullable Double lowest(String id) {
        Double lowest = null;
        for (Measurement measurement : measurements) {
            if (measurement.id().equals(id) && (lowest == null || measurement.value() < lowest)) {
                lowest = measurement.value();
            }
        }
        return lowest;
    }
}
