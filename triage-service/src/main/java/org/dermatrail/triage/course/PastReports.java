package org.dermatrail.triage.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dermatrail.triage.assessment.Past;

/**
 * All that a person reported so far, of whatever chain.
 *
 * @param reports the first of them first
 * @param carried by the id of a report the measurements that it only took over from the one before
 * @param now when this was looked up
 */
record PastReports(List<Past> reports, Map<UUID, Set<String>> carried, Instant now) {

    /** The values of instruments, without what was only taken over. */
    Trends trends() {
        var trends = new Trends();
        for (Past past : reports) {
            trends.add(past.id(), past.reportedAt(), past.report(), carriedBy(past));
        }
        return trends;
    }

    /**
     * The values of instruments as one complaint sees them: its own, and before its first of an instrument what else was
     * reported of the person.
     */
    Trends trends(FollowUpChain complaint) {
        Set<UUID> ids = complaint.ids();
        var trends = new Trends();
        for (Past past : reports) {
            if (ids.contains(past.id())) {
                trends.add(past.id(), past.reportedAt(), past.report(), carriedBy(past));
            } else {
                trends.addOther(past.id(), past.reportedAt(), past.report(), carriedBy(past));
            }
        }
        return trends;
    }

    private Set<String> carriedBy(Past past) {
        return carried.getOrDefault(past.id(), Set.of());
    }
}
