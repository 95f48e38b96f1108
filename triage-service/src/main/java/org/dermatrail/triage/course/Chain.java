package org.dermatrail.triage.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dermatrail.triage.assessment.Past;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Reports that follow each other up. Each takes over what the one before it said, so that all of it is in the newest.
 *
 * @param reports the newest first, each followed by the one that it follows up
 */
record Chain(List<Past> reports) {

    /**
     * The chain of a report.
     *
     * @param all what is known of the same person, the first of them first
     */
    static Chain of(Past one, List<Past> all) {
        Map<UUID, Past> byId = new HashMap<>();
        byId.put(one.id(), one);
        all.forEach(past -> byId.put(past.id(), past));
        UUID root = root(one, byId).id();
        Past newest = one;
        Set<UUID> followed = new HashSet<>();
        for (Past past : all) {
            if (past.follows() != null) {
                followed.add(past.follows());
            }
        }
        for (Past past : all) {
            if (!followed.contains(past.id()) && root(past, byId).id().equals(root)) {
                newest = past;
            }
        }
        return new Chain(back(newest, byId));
    }

    private static Past root(Past past, Map<UUID, Past> byId) {
        return back(past, byId).getLast();
    }

    private static List<Past> back(Past past, Map<UUID, Past> byId) {
        List<Past> back = new ArrayList<>();
        Past each = past;
        while (each != null) {
            back.add(each);
            UUID follows = each.follows();
            each = follows == null ? null : byId.get(follows);
        }
        return back;
    }

    Set<UUID> ids() {
        return reports.stream().map(Past::id).collect(Collectors.toSet());
    }

    Past newest() {
        return reports.getFirst();
    }

    /** The newest report with every beginning as long ago as it is at a moment. */
    Report aged(Instant now) {
        Report report = newest().report();
        return new Report(
                report.age(),
                report.sex(),
                report.findings().stream().map(finding -> aged(finding, now)).toList(),
                report.measurements(),
                report.plannedProcedures(),
                report.notUnderstoodText());
    }

    /** Counted from the report that told the beginning: those that took it over may hold it as it was told then. */
    private Finding aged(Finding finding, Instant now) {
        Duration since = finding.since();
        if (since == null || finding.presence() != Presence.PRESENT) {
            return finding;
        }
        for (Past past : reports) {
            Duration told = told(finding.id(), past.report());
            if (told != null) {
                return finding.since(told.plus(between(past, now)));
            }
        }
        return finding.since(since.plus(between(newest(), now)));
    }

    private static @Nullable Duration told(String finding, Report report) {
        Duration shortest = null;
        for (Finding one : report.findings()) {
            Duration since = one.since();
            if (since != null
                    && one.id().equals(finding)
                    && one.presence() == Presence.PRESENT
                    && one.origin() != Origin.COURSE
                    && (shortest == null || since.compareTo(shortest) < 0)) {
                shortest = since;
            }
        }
        return shortest;
    }

    private static Duration between(Past past, Instant now) {
        return now.isAfter(past.reportedAt()) ? Duration.between(past.reportedAt(), now) : Duration.ZERO;
    }
}
