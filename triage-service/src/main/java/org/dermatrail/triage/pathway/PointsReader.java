package org.dermatrail.triage.pathway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dermatrail.triage.scale.Point;
import org.dermatrail.triage.scale.Scale;
import org.dermatrail.triage.scale.Scales;

/**
 * Reads a condition on the points of an instrument, {@code {scale: news2, atLeast: 5}} for their sum or
 * {@code {scale: news2, single: 3}} for those of one measured sign, into conditions on the signs themselves. The
 * instrument tells what gives a point, so that no pathway writes it down again. What was not measured gives none.
 */
final class PointsReader {

    private static final Map<String, Scale> COUNTED = Scales.all().stream()
            .filter(scale -> !scale.points().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Scale::id, scale -> scale));

    private final Document document;

    PointsReader(Document document) {
        this.document = document;
    }

    Condition read(Yaml node) {
        var fields = document.fields(node, "scale", "atLeast", "single");
        String id =
                document.known(document.required(fields, "scale"), COUNTED.keySet(), "instrument of counted points");
        var points = Objects.requireNonNull(COUNTED.get(id), "no instrument").points();
        var atLeast = document.optional(fields, "atLeast");
        var single = document.optional(fields, "single");
        if ((atLeast == null) == (single == null)) {
            throw document.fault(node.at(), "points need either 'atLeast' or 'single'");
        }
        return atLeast == null ? single(points, single) : sum(points, atLeast);
    }

    private Condition sum(List<Point> points, Yaml atLeast) {
        int count = document.integer(atLeast);
        within(atLeast, count, points.size());
        return new Condition.AtLeast(
                count, points.stream().map(PointsReader::condition).toList());
    }

    private Condition single(List<Point> points, Yaml single) {
        int count = document.integer(single);
        var signs = new ArrayList<Condition>();
        var seen = new HashMap<String, Integer>();
        for (Point point : points) {
            if (point instanceof Point.Beyond beyond && seen.merge(beyond.measurement(), 1, Integer::sum) == count) {
                signs.add(condition(point));
            }
        }
        within(
                single,
                count,
                seen.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        return new Condition.Any(signs);
    }

    private void within(Yaml node, int count, int most) {
        if (count < 1 || count > most) {
            throw document.fault(node.at(), count + " of " + most + " points never decides");
        }
    }

    private static Condition condition(Point point) {
        return switch (point) {
            case Point.Beyond beyond -> {
                var bounds = new ArrayList<Condition>();
                if (Double.isFinite(beyond.under())) {
                    bounds.add(new Condition.Known(new Condition.Measured(beyond.measurement(), null, beyond.under())));
                }
                if (Double.isFinite(beyond.from())) {
                    bounds.add(new Condition.Known(new Condition.Measured(beyond.measurement(), beyond.from(), null)));
                }
                yield new Condition.Any(bounds);
            }
            case Point.Told told ->
                new Condition.Any(told.findings().stream()
                        .map(Condition.Has::new)
                        .map(Condition.class::cast)
                        .toList());
        };
    }
}
