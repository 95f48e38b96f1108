package org.dermatrail.triage.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dermatrail.triage.assessment.Past;

/**
 * What a person reported over time.
 *
 * @param reports the first of them first
 * @param carried by the id of a report the measurements that it only took over from the one before
 * @param now when this was looked up
 */
record History(List<Past> reports, Map<UUID, Set<String>> carried, Instant now) {

    /** The values of instruments, without what was only taken over. */
    Trends trends() {
        var trends = new Trends();
        for (Past past : reports) {
            trends.add(past.id(), past.reportedAt(), past.report(), carried.getOrDefault(past.id(), Set.of()));
        }
        return trends;
    }
}
