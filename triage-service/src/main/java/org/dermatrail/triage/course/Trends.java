package org.dermatrail.triage.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scale.Change;
import org.dermatrail.triage.scale.Scale;
import org.dermatrail.triage.scale.Scales;
import org.jspecify.annotations.Nullable;

/** The values of instruments over several reports. What a report only took over from the one before is no new value. */
final class Trends {

    private final Map<String, List<Point>> points = new LinkedHashMap<>();

    /**
     * A value of an instrument.
     *
     * @param change from the value before; null for the first
     */
    record Point(
            UUID assessment,
            Instant at,
            double value,
            String meaning,
            @Nullable Change change) {}

    /**
     * Adds the next report.
     *
     * @param carried measurements that it took over
     * @return whether some instrument is worse than before by more than its measuring error, better or the same, or
     *     nothing could be compared
     */
    Compared add(UUID assessment, Instant at, Report report, Set<String> carried) {
        Report own = own(report, carried);
        boolean some = false;
        boolean worse = false;
        for (Scale scale : Scales.all()) {
            var reading = scale.read(own);
            if (reading == null || !(reading.value() >= scale.min() && reading.value() <= scale.max())) {
                continue;
            }
            var line = points.computeIfAbsent(scale.id(), id -> new ArrayList<>());
            Change change =
                    line.isEmpty() ? null : Change.between(scale, line.getLast().value(), reading.value(), false);
            line.add(new Point(assessment, at, reading.value(), reading.interpretation(), change));
            some |= change != null;
            worse |= change != null && change.verdict() == Change.Verdict.WORSE;
        }
        return worse ? Compared.WORSE : some ? Compared.NOT_WORSE : Compared.NOTHING;
    }

    /** What comparing instruments came to. */
    enum Compared {
        WORSE,
        NOT_WORSE,
        NOTHING
    }

    /** By the id of the instrument. */
    Map<String, List<Point>> points() {
        return points;
    }

    private static Report own(Report report, Set<String> carried) {
        return new Report(
                report.age(),
                report.sex(),
                report.findings().stream()
                        .filter(finding -> finding.origin() != Origin.COURSE)
                        .toList(),
                report.measurements().stream()
                        .filter(measurement -> !carried.contains(measurement.id()))
                        .toList(),
                report.plannedProcedures(),
                report.notUnderstoodText());
    }
}
