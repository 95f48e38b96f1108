package org.dermatrail.triage.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dermatrail.triage.assessment.NewAssessment;
import org.dermatrail.triage.assessment.Opened;
import org.dermatrail.triage.assessment.Past;
import org.dermatrail.triage.assessment.Reception;
import org.dermatrail.triage.assessment.Records;
import org.dermatrail.triage.assessment.Repeating;
import org.dermatrail.triage.assessment.Understood;
import org.dermatrail.triage.course.SafestReading.Told;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/** A follow-up's way in: put together with what was reported before, and filed like any report. */
@ApplicationScoped
class FollowingUp {

    private final Reception reception;
    private final Records records;
    private final PastReportsLookup lookup;
    private final Repeating repeating;
    private final FollowUps followUps;
    private final Clinics clinics;

    FollowingUp(
            Reception reception,
            Records records,
            PastReportsLookup lookup,
            Repeating repeating,
            FollowUps followUps,
            Clinics clinics) {
        this.reception = reception;
        this.records = records;
        this.lookup = lookup;
        this.repeating = repeating;
        this.followUps = followUps;
        this.clinics = clinics;
    }

    /** What one idempotency key stands for. */
    private record Request(UUID follows, NewFollowUp posted) {}

    /**
     * Files a follow-up. It goes on from the newest report of the chain, whichever of them was named, so that nothing that
     * was said in between is lost.
     *
     * @return empty when there is no such assessment
     */
    Optional<Opened> followUp(String clinic, UUID follows, NewFollowUp posted, @Nullable String key) {
        return clinics.within(
                clinic, () -> records.held(clinic, follows).map(named -> opened(clinic, named, posted, key)));
    }

    private Opened opened(String clinic, Past named, NewFollowUp posted, @Nullable String key) {
        NewAssessment report = posted.about(named.subject(), named.locale());
        var faults = reception.faults(report);
        if (!faults.isEmpty()) {
            return new Opened.Invalid(faults);
        }
        UUID id = reception.newId();
        if (key != null) {
            Opened before = repeating.claim(clinic, key, new Request(named.id(), posted), id);
            if (before != null) {
                return before;
            }
        }
        Function<Report, Urgency> urgency = reception.urgency();
        SafestReading reading = lookup.from(clinic, named);
        boolean planned = posted.plannedProcedures() != null;
        Understood understood = reading.meant(id, reception.understand(report), planned, urgency);
        var told = new Told(id, understood.report(), planned);
        Past newest = reading.chain().newest();
        var view = reception.file(
                id,
                new Reception.Cover(clinic, named.subject(), report.languageTag(), posted.text(), newest.id()),
                new Understood(reading.together(told, urgency), understood.notUnderstood()));
        followUps.carry(id, clinic, reading.measured(told));
        followUps.met(newest.id(), id);
        return new Opened.Created(view);
    }
}
