package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dermatrail.triage.governance.Checking.Checked;
import org.dermatrail.triage.governance.KnowledgeChange.Kind;
import org.dermatrail.triage.governance.KnowledgeChange.PathwayChange;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/**
 * Puts versions of pathways in force and takes pathways away. Checks are made before scorings are kept out; only if
 * evidence or knowledge moved meanwhile they are made again.
 */
@ApplicationScoped
class Activating {

    private final Life life;
    private final Checking checking;
    private final Enactment enactment;
    private final Clinics clinics;
    private final InstantSource clock;

    Activating(Life life, Checking checking, Enactment enactment, Clinics clinics, InstantSource clock) {
        this.life = life;
        this.checking = checking;
        this.enactment = enactment;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Puts the approved draft in force. */
    Outcome draft(String pathway, Expected expected, String who, @Nullable String why) {
        Optional<Draft> seen = clinics.overAll(() -> life.draft(pathway));
        if (seen.isEmpty()) {
            return new Outcome.Unknown();
        }
        Checked before =
                clinics.overAll(() -> checking.draft(pathway, seen.get().body()));
        return clinics.overAll(() -> {
            enactment.begin();
            Optional<Draft> found = life.lockedDraft(pathway);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            Draft draft = found.get();
            if (expected instanceof Expected.Unsaid) {
                return new Outcome.Unsaid();
            }
            if (!expected.accepts(draft.tag().toString())) {
                return new Outcome.Stale();
            }
            if (!Step.ACTIVATE.isPossibleFrom(draft.state())) {
                return Outcome.WrongStep.from(draft.state());
            }
            Checked checked = draft.body().equals(seen.get().body()) && before.evidenceVersion() == checking.state()
                    ? before
                    : checking.draft(pathway, draft.body());
            Pathway read = checked.pathway();
            if (read == null || checked.forbids()) {
                return new Outcome.Refused(checked.remarks());
            }
            Version version = life.take(draft, read.version(), who, why, clock.instant());
            enactment.complete(List.of(new PathwayChange(pathway, version.version(), Kind.ACTIVATED)));
            return new Outcome.Changed(VersionView.of(version));
        });
    }

    /** Puts a version in force that is there already. */
    Outcome again(String pathway, int number, Expected expected, String who, String why) {
        return changing(pathway, expected, () -> {
            Optional<Version> found = life.version(pathway, number);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            Version version = found.get();
            if (!Step.ACTIVATE.isPossibleFrom(version.state())) {
                return Outcome.WrongStep.from(version.state());
            }
            Checked checked = checking.text(pathway, version.body());
            if (checked.forbids()) {
                return new Outcome.Refused(checked.remarks());
            }
            Version active = life.activate(version, who, why, clock.instant());
            enactment.complete(List.of(new PathwayChange(pathway, number, Kind.ACTIVATED)));
            return new Outcome.Changed(VersionView.of(active));
        });
    }

    /** Takes a pathway away. */
    Outcome retire(String pathway, Expected expected, String who, String why) {
        return changing(pathway, expected, () -> {
            Optional<Version> found = life.active(pathway);
            if (found.isEmpty()) {
                return new Outcome.WrongStep(State.RETIRED, Step.possibleFrom(State.RETIRED));
            }
            Pathway read = checking.readable(pathway, found.get().body()).pathway();
            if (read == null || read.appliesWhen() == null) {
                return new Outcome.AlwaysChecked();
            }
            Version retired = life.retire(found.get(), who, why, clock.instant());
            enactment.complete(List.of(new PathwayChange(pathway, retired.version(), Kind.RETIRED)));
            return new Outcome.Changed(VersionView.of(retired));
        });
    }

    private Outcome changing(String pathway, Expected expected, Supplier<Outcome> change) {
        return clinics.overAll(() -> {
            enactment.begin();
            Optional<Long> changes = life.changes(pathway);
            if (changes.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (expected instanceof Expected.Unsaid) {
                return new Outcome.Unsaid();
            }
            return expected.accepts(changes.get().toString()) ? change.get() : new Outcome.Stale();
        });
    }
}
