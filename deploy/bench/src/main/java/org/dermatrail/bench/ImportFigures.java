package org.dermatrail.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What was measured while one size went in.
 *
 * @param documents those that were created
 * @param stored from the beginning to the summary
 * @param evented from the beginning to the last event
 * @param found from the beginning until a search finds all of them
 * @param before megabytes of the content service before, {@code after} afterwards
 */
record ImportFigures(
        long documents,
        long refused,
        long claims,
        Duration stored,
        Duration evented,
        long events,
        Duration found,
        long before,
        long after) {

    static final String HEAD = "documents  refused   claims  stored s   docs/s  claims/s"
            + "  last event s  events  evented docs/s  found s  RSS MB before  after";

    private static final double WANTED = 2000;

    /** What the largest size has to reach; the smaller ones warm up. */
    static Limits limits(List<ImportFigures> sizes) {
        Limits limits = new Limits();
        sizes.stream().max(Comparator.comparingLong(ImportFigures::documents)).ifPresent(largest -> {
            limits.atLeast("documents/s stored", WANTED, largest.storedPerSecond());
            limits.atLeast("documents/s stored and evented", WANTED, largest.eventedPerSecond());
            limits.atLeast("events for each document", 1, (double) largest.events / largest.documents);
            limits.atMost("documents refused", 0, largest.refused);
        });
        return limits;
    }

    private double storedPerSecond() {
        return documents / seconds(stored);
    }

    private double eventedPerSecond() {
        return events / seconds(evented);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%9d %8d %8d %9.2f %8.0f %9.0f %13.2f %7d %15.0f %8.2f %14d %6d",
                documents,
                refused,
                claims,
                seconds(stored),
                storedPerSecond(),
                claims / seconds(stored),
                seconds(evented),
                events,
                eventedPerSecond(),
                seconds(found),
                before,
                after);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
