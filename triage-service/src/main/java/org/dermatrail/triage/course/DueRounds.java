package org.dermatrail.triage.course;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dermatrail.triage.assessment.Records;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.tenancy.Clinics;
import org.jboss.logging.Logger;

/**
 * Works out when follow-ups are due and tells of those that are overdue. Each replica does it; a row is locked by the one
 * that works it and passed over by the others, so nobody is told twice.
 */
@ApplicationScoped
class DueRounds {

    private static final Logger LOG = Logger.getLogger(DueRounds.class);

    private final Due due = Due.packaged();
    private final FollowUps followUps;
    private final Records records;
    private final CourseEvents events;
    private final Outbox outbox;
    private final Clinics clinics;
    private final CourseConfig config;
    private final InstantSource clock;

    DueRounds(
            FollowUps followUps,
            Records records,
            CourseEvents events,
            Outbox outbox,
            Clinics clinics,
            CourseConfig config,
            InstantSource clock) {
        this.followUps = followUps;
        this.records = records;
        this.events = events;
        this.outbox = outbox;
        this.clinics = clinics;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${dermatrail.course.every:PT5S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void round() {
        int worked;
        do {
            worked = clinics.overAll(this::workOut);
        } while (worked == config.batch());
        int told;
        do {
            told = clinics.overAll(this::tell);
        } while (told == config.batch());
    }

    /** @return how many were worked out */
    private int workOut() {
        List<FollowUps.Unset> unset = followUps.unset(config.batch());
        for (FollowUps.Unset each : unset) {
            followUps.set(each, due(each));
        }
        return unset.size();
    }

    private Instant due(FollowUps.Unset unset) {
        List<String> pathways = pathways(unset);
        Instant computed = due(unset.computed(), pathways);
        FollowUps.Judged override = unset.override();
        if (override == null) {
            return computed;
        }
        Instant judged = due(override, pathways);
        return judged.isBefore(computed) ? judged : computed;
    }

    private Instant due(FollowUps.Judged judged, List<String> pathways) {
        return judged.since().plus(due.after(judged.urgency(), pathways));
    }

    /** What can't be read keeps no other from being worked out: then the urgency alone counts. */
    private List<String> pathways(FollowUps.Unset of) {
        try {
            return records.pathways(of.assessment());
        } catch (IllegalStateException unreadable) {
            LOG.errorf("The scoring of assessment %s cannot be read", of.assessment());
            return List.of();
        }
    }

    /** @return how many were told of */
    private int tell() {
        Instant now = clock.instant();
        List<FollowUps.Expected> overdue = followUps.announce(now, config.batch());
        outbox.append(overdue.stream().map(each -> events.overdue(each, now)).toList());
        return overdue.size();
    }
}
