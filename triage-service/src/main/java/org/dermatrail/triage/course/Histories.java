package org.dermatrail.triage.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.dermatrail.triage.assessment.Past;
import org.dermatrail.triage.assessment.Records;
import org.dermatrail.triage.pathway.Vocabulary;

/** Looks up what was reported of a person over time, within the running transaction. */
@ApplicationScoped
class Histories {

    private static final int MOST = 200;

    private final Records records;
    private final FollowUps followUps;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    Histories(Records records, FollowUps followUps, Vocabulary vocabulary, InstantSource clock) {
        this.records = records;
        this.followUps = followUps;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** The latest reports of a person. */
    History of(String clinic, String subject) {
        List<Past> reports = records.ofSubject(clinic, subject, MOST);
        return new History(
                reports, followUps.carried(reports.stream().map(Past::id).toList()), clock.instant());
    }

    /** What a follow-up of a report goes on from. Of two at once the second waits here and goes on from the first. */
    Continuation from(String clinic, Past followed) {
        followUps.hold(clinic, followed.subject());
        History history = of(clinic, followed.subject());
        return new Continuation(history, Chain.of(followed, history.reports()), vocabulary);
    }
}
