package org.dermatrail.triage.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
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
 * @param reports the newest first, each followed by the one that it follows up; of a very long chain the newest ones
 */
record FollowUpChain(List<Past> reports) {

    /** Rounded up, so that nobody is taken for older than they are. */
    private static final long DAYS_OF_A_YEAR = 366;

    FollowUpChain {
        reports = List.copyOf(reports);
    }

    Set<UUID> ids() {
        return reports.stream().map(Past::id).collect(Collectors.toSet());
    }

    Past newest() {
        return reports.getFirst();
    }

    /** Every age that was told of the patient, as old as that is at a moment, that of the newest report first. */
    Set<Integer> ages(Instant now) {
        Set<Integer> ages = new LinkedHashSet<>();
        for (Past past : reports) {
            Integer age = past.report().age();
            if (age != null) {
                ages.add(age + (int) (between(past, now).toDays() / DAYS_OF_A_YEAR));
            }
        }
        return ages;
    }

    /** What was told to be present, not only taken over, in the reports of so long before a moment. */
    Set<String> told(Duration before, Instant now) {
        return reports.stream()
                .filter(past -> between(past, now).compareTo(before) <= 0)
                .flatMap(past -> past.report().findings().stream())
                .filter(finding -> finding.presence() == Presence.PRESENT && finding.origin() != Origin.COURSE)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    /** The newest report with every beginning as long ago as it is at a moment. */
    Report aged(Instant now) {
        Report report = newest().report();
        return report.telling(
                report.findings().stream().map(finding -> aged(finding, now)).toList());
    }

    /**
     * Counted from the report that told the beginning: those that took it over may hold it as it was told then. Where that
     * report is too long ago to be here, it had begun by the time of the oldest that holds it.
     */
    private Finding aged(Finding finding, Instant now) {
        Duration since = finding.since();
        if (since == null || finding.presence() != Presence.PRESENT) {
            return finding;
        }
        Duration longest = since.plus(between(newest(), now));
        for (Past past : reports) {
            Duration told = told(finding.id(), past.report());
            if (told != null) {
                return finding.since(told.plus(between(past, now)));
            }
            Duration held = past.report().since(finding.id());
            if (held != null) {
                longest = Collections.max(List.of(longest, held.plus(between(past, now))));
            }
        }
        return finding.since(longest);
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
