package org.dermatrail.triage.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.assessment.Past;
import org.dermatrail.triage.assessment.Records;
import org.dermatrail.triage.pathway.Vocabulary;

/** Reads the reports of a person from the database, within the running transaction. */
@ApplicationScoped
class PastReportsLookup {

    /** Reports of a person, and of a chain, that are looked at; what was before them is taken over in the newest. */
    private static final int MOST = 200;

    private final Records records;
    private final FollowUps followUps;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    PastReportsLookup(Records records, FollowUps followUps, Vocabulary vocabulary, InstantSource clock) {
        this.records = records;
        this.followUps = followUps;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** The latest reports of a person. */
    PastReports of(String clinic, String subject) {
        return of(records.ofSubject(clinic, subject, MOST));
    }

    /**
     * What a follow-up of a report goes on from, while it is held: of two at once the second goes on from the first. The chain
     * is looked up by itself: it may be older than all that is shown of the person, and must not begin anew for that.
     */
    SafestReading from(String clinic, Past followed) {
        List<Past> chain = records.chain(clinic, followed.id(), MOST);
        Map<UUID, Past> known = new HashMap<>();
        records.ofSubject(clinic, followed.subject(), MOST).forEach(past -> known.put(past.id(), past));
        chain.forEach(past -> known.put(past.id(), past));
        List<Past> inOrder =
                known.values().stream().sorted(Comparator.comparing(Past::id)).toList();
        return new SafestReading(of(inOrder), new FollowUpChain(chain), vocabulary);
    }

    private PastReports of(List<Past> reports) {
        return new PastReports(
                reports, followUps.carried(reports.stream().map(Past::id).toList()), clock.instant());
    }
}
