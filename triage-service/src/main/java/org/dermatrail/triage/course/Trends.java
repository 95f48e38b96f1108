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
import org.dermatrail.triage.scale.Better;
import org.dermatrail.triage.scale.Change;
import org.dermatrail.triage.scale.Scale;
import org.dermatrail.triage.scale.Scales;
import org.jspecify.annotations.Nullable;

/** The values of instruments over several reports. What a report only took over from the one before is no new value. */
final class Trends {

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /**
     * A value of an instrument.
     *
     * @param change from the value before, or, where only that is proven, a worsening since the mildest value that came
     *     after the last worsening; null for the first
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
     * @return whether some instrument could be compared
     */
    boolean add(UUID assessment, Instant at, Report report, Set<String> carried) {
        Report own = own(report, carried);
        boolean compared = false;
        for (Scale scale : Scales.all()) {
            Point point = point(scale, assessment, at, own);
            if (point != null) {
                line(scale).add(point, true);
                compared |= point.change() != null;
            }
        }
        return compared;
    }

    /**
     * Adds a report on another complaint. Its values are something to compare with until the instrument is measured for
     * this one; by itself it tells nothing of whether this one is worse.
     */
    void addOther(UUID assessment, Instant at, Report report, Set<String> carried) {
        Report own = own(report, carried);
        for (Scale scale : Scales.all()) {
            Point point = line(scale).own ? null : point(scale, assessment, at, own);
            if (point != null) {
                line(scale).add(point, false);
            }
        }
    }

    private @Nullable Point point(Scale scale, UUID assessment, Instant at, Report own) {
        var reading = scale.read(own);
        if (reading == null || !(reading.value() >= scale.min() && reading.value() <= scale.max())) {
            return null;
        }
        Change change = line(scale).change(reading.value());
        return new Point(assessment, at, reading.value(), reading.interpretation(), change);
    }

    private Line line(Scale scale) {
        return lines.computeIfAbsent(scale.id(), id -> new Line(scale));
    }

    /** Whether some instrument was worse by more than its measuring error when it was last measured. */
    boolean worse() {
        return lines.values().stream()
                .anyMatch(line -> line.own && worse(line.points.getLast().change()));
    }

    /** By the id of the instrument. */
    Map<String, List<Point>> points() {
        var points = new LinkedHashMap<String, List<Point>>();
        lines.forEach((id, line) -> {
            if (!line.points.isEmpty()) {
                points.put(id, line.points);
            }
        });
        return points;
    }

    private static boolean worse(@Nullable Change change) {
        return change != null && change.verdict() == Change.Verdict.WORSE;
    }

    /** The values of one instrument, and the mildest since it was last found worse: small steps add up from there. */
    private static final class Line {

        private final Scale scale;
        private final List<Point> points = new ArrayList<>();
        private double mildest;
        private boolean own;

        Line(Scale scale) {
            this.scale = scale;
        }

        @Nullable
        Change change(double value) {
            if (points.isEmpty()) {
                return null;
            }
            Change step = Change.between(scale, points.getLast().value(), value, false);
            Change sum = Change.between(scale, mildest, value, false);
            return worse(sum) && !worse(step) ? sum : step;
        }

        void add(Point point, boolean ofThisComplaint) {
            own |= ofThisComplaint;
            boolean anew = points.isEmpty() || worse(point.change());
            mildest = anew ? point.value() : milder(mildest, point.value());
            points.add(point);
        }

        private double milder(double one, double other) {
            return scale.about().span().better() == Better.LOWER ? Math.min(one, other) : Math.max(one, other);
        }
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
