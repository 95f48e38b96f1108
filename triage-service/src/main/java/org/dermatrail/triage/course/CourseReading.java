package org.dermatrail.triage.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dermatrail.triage.assessment.Past;
import org.dermatrail.triage.course.CourseView.Entry;
import org.dermatrail.triage.course.CourseView.Trend;
import org.dermatrail.triage.course.CourseView.Value;
import org.dermatrail.triage.scale.Scales;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/** Reads how a person has been over time, and which follow-ups a clinic is waiting for. */
@ApplicationScoped
class CourseReading {

    private final PastReportsLookup lookup;
    private final FollowUps followUps;
    private final Clinics clinics;
    private final InstantSource clock;

    CourseReading(PastReportsLookup lookup, FollowUps followUps, Clinics clinics, InstantSource clock) {
        this.lookup = lookup;
        this.followUps = followUps;
        this.clinics = clinics;
        this.clock = clock;
    }

    CourseView of(String clinic, String subject) {
        return clinics.within(clinic, () -> {
            PastReports history = lookup.of(clinic, subject);
            List<Past> reports = history.reports();
            Map<UUID, Instant> due =
                    followUps.due(reports.stream().map(Past::id).toList());
            return new CourseView(
                    subject,
                    reports.stream()
                            .map(past -> entry(past, due.get(past.id()), history.now()))
                            .toList(),
                    history.trends().points().entrySet().stream()
                            .map(line -> trend(line.getKey(), line.getValue()))
                            .toList());
        });
    }

    private static Entry entry(Past past, @Nullable Instant due, Instant now) {
        return new Entry(
                past.id(),
                past.reportedAt(),
                past.status(),
                past.urgency(),
                past.score(),
                past.override(),
                past.follows(),
                due,
                due != null && !due.isAfter(now));
    }

    private static Trend trend(String id, List<Trends.Point> points) {
        var about = Objects.requireNonNull(Scales.named(id), id).about();
        return new Trend(
                id,
                about.name(),
                about.span().unit(),
                about.span().better(),
                points.stream()
                        .map(point -> new Value(
                                point.assessment(), point.at(), point.value(), point.meaning(), point.change()))
                        .toList());
    }

    /** @param overdue whether only those that should have come by now */
    FollowUpPage expected(String clinic, boolean overdue, FollowUpPage.@Nullable Place after, int limit) {
        Instant now = clock.instant();
        List<FollowUps.Expected> rows = clinics.within(
                clinic,
                () -> followUps.expected(
                        clinic,
                        overdue ? now : null,
                        after == null ? null : after.due(),
                        after == null ? null : after.assessment(),
                        limit + 1));
        boolean more = rows.size() > limit;
        List<FollowUps.Expected> page = more ? rows.subList(0, limit) : rows;
        return new FollowUpPage(
                page.stream()
                        .map(row -> new FollowUpPage.Item(
                                row.assessment(),
                                row.subject(),
                                row.dueAt(),
                                !row.dueAt().isAfter(now)))
                        .toList(),
                more
                        ? new FollowUpPage.Place(
                                        page.getLast().dueAt(), page.getLast().assessment())
                                .cursor()
                        : null);
    }
}
