package org.dermatrail.triage.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dermatrail.triage.assessment.NewAssessment;
import org.dermatrail.triage.assessment.Opened;
import org.dermatrail.triage.assessment.Past;
import org.dermatrail.triage.assessment.Reception;
import org.dermatrail.triage.assessment.Records;
import org.dermatrail.triage.assessment.Repeating;
import org.dermatrail.triage.assessment.Understood;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/** A follow-up's way in: put together with the report before it, compared with all before, and filed like any report. */
@ApplicationScoped
class FollowingUp {

    static final int MOST = 200;

    private final Reception reception;
    private final Records records;
    private final Repeating repeating;
    private final FollowUps followUps;
    private final Vocabulary vocabulary;
    private final Clinics clinics;

    FollowingUp(
            Reception reception,
            Records records,
            Repeating repeating,
            FollowUps followUps,
            Vocabulary vocabulary,
            Clinics clinics) {
        this.reception = reception;
        this.records = records;
        this.repeating = repeating;
        this.followUps = followUps;
        this.vocabulary = vocabulary;
        this.clinics = clinics;
    }

    /** What one idempotency key stands for. */
    private record Request(UUID follows, NewFollowUp posted) {}

    /** Empty when there is no such assessment. */
    Optional<Opened> followUp(String clinic, UUID follows, NewFollowUp posted, @Nullable String key) {
        return clinics.within(
                clinic, () -> records.one(clinic, follows).map(earlier -> opened(clinic, earlier, posted, key)));
    }

    private Opened opened(String clinic, Past earlier, NewFollowUp posted, @Nullable String key) {
        NewAssessment report = posted.about(earlier.subject(), earlier.locale());
        var faults = reception.faults(report);
        if (!faults.isEmpty()) {
            return new Opened.Invalid(faults);
        }
        UUID id = reception.newId();
        if (key != null) {
            Opened before = repeating.claim(clinic, key, new Request(earlier.id(), posted), id);
            if (before != null) {
                return before;
            }
        }
        Understood understood = reception.understand(report);
        var carrying = new Carrying(earlier.report(), understood.report(), vocabulary);
        boolean worse = worse(clinic, id, earlier, understood.report());
        boolean planned = posted.plannedProcedures() != null;
        var view = reception.file(
                id,
                new Reception.Cover(clinic, earlier.subject(), report.languageTag(), posted.text(), earlier.id()),
                new Understood(moreUrgent(carrying, worse, planned), understood.notUnderstood()));
        followUps.carry(
                id,
                clinic,
                carrying.measured().stream().map(Measurement::id).distinct().toList());
        followUps.met(earlier.id(), id);
        return new Opened.Created(view);
    }

    private Report moreUrgent(Carrying carrying, boolean worse, boolean planned) {
        Report without = carrying.together(worse, false, planned);
        Report with = carrying.together(worse, true, planned);
        return reception.urgency(with).compareTo(reception.urgency(without)) > 0 ? with : without;
    }

    /** Where nothing can be compared, what was worse before still is. */
    private boolean worse(String clinic, UUID id, Past earlier, Report fresh) {
        List<Past> before = records.ofSubject(clinic, earlier.subject(), MOST);
        Map<UUID, Set<String>> carried =
                followUps.carried(before.stream().map(Past::id).toList());
        var trends = new Trends();
        for (Past past : before) {
            trends.add(past.id(), past.reportedAt(), past.report(), carried.getOrDefault(past.id(), Set.of()));
        }
        return switch (trends.add(id, earlier.reportedAt(), fresh, Set.of())) {
            case WORSE -> true;
            case NOT_WORSE -> false;
            case NOTHING -> earlier.report().has(Carrying.WORSE);
        };
    }
}
