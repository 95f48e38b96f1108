package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dermatrail.triage.governance.KnowledgeChange.Kind;
import org.dermatrail.triage.governance.KnowledgeChange.PathwayChange;
import org.dermatrail.triage.pathway.Fault;
import org.dermatrail.triage.pathway.InvalidKnowledge;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Remark;
import org.dermatrail.triage.pathway.Remark.Weight;
import org.dermatrail.triage.problem.NotReady;
import org.dermatrail.triage.scoring.Rehearsal;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/**
 * Puts versions of pathways in force and takes pathways away. Checks are made, and editions compiled, before scorings are
 * kept out, but only for what may be changed at all: whatever else is refused leaves nothing behind. Claims that
 * changed meanwhile are looked up again; if knowledge did, scorings are let in and the whole check is
 * made anew.
 */
@ApplicationScoped
class Activating {

    private static final int MOST_TRIES = 5;

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
        return tried(
                () -> {
                    Optional<Draft> draft = life.draft(pathway);
                    return Look.at(
                            objection(draft, expected),
                            () -> new Text(draft.orElseThrow().body(), checking.basis(pathway)));
                },
                (Text seen) -> {
                    String body = seen.body();
                    Checked before = prepared(pathway, body, Examination.draft(pathway, body, seen.basis()));
                    return alone(() -> {
                        Optional<Draft> draft = life.lockedDraft(pathway);
                        return objection(draft, expected)
                                .or(() -> draft.filter(found -> found.body().equals(body))
                                        .flatMap(found -> checking.now(pathway, before)
                                                .map(checked -> take(found, checked, who, why))));
                    });
                });
    }

    /** Puts a version in force that is there already. */
    Outcome again(String pathway, int number, Expected expected, String who, String why) {
        return tried(
                () -> {
                    Optional<Version> version = life.version(pathway, number);
                    return Look.at(
                            objection(expected, life.changes(pathway)).or(() -> objection(version)),
                            () -> new Text(version.orElseThrow().body(), checking.basis(pathway)));
                },
                (Text seen) -> {
                    Checked before =
                            prepared(pathway, seen.body(), Examination.text(pathway, seen.body(), seen.basis()));
                    return alone(() -> {
                        Optional<Outcome> objection = objection(expected, life.lockedChanges(pathway));
                        Optional<Version> version = life.version(pathway, number);
                        return objection
                                .or(() -> objection(version))
                                .or(() -> checking.now(pathway, before)
                                        .map(checked -> again(version.orElseThrow(), checked, who, why)));
                    });
                });
    }

    /** Takes a pathway away. */
    Outcome retire(String pathway, Expected expected, String who, String why) {
        return tried(
                () -> {
                    Basis basis = checking.basis(pathway);
                    return Look.at(
                            objection(expected, life.changes(pathway)).or(() -> objection(pathway, basis)),
                            () -> new Rest(basis, life.isShipped(pathway)));
                },
                (Rest seen) -> {
                    Basis basis = seen.basis();
                    List<Rehearsal.Failure> needing = Examination.without(pathway, seen.shipped(), basis);
                    if (needing.isEmpty()) {
                        enactment.prepare(pathway, null);
                    }
                    return alone(() -> objection(expected, life.lockedChanges(pathway))
                            .or(() -> {
                                Basis now = checking.basis(pathway);
                                return now.agrees(basis)
                                        ? objection(pathway, now)
                                                .or(() -> Optional.of(retired(pathway, needing, who, why)))
                                        : Optional.empty();
                            }));
                });
    }

    /** The text that is to be in force and what it is held against. */
    private record Text(String body, Basis basis) {}

    /** What a pathway is taken away from, and whether a release brought it. */
    private record Rest(Basis basis, boolean shipped) {}

    /** What a change starts from, looked at before anything is made ready for it, or why it can't be made. */
    private sealed interface Look<T> {

        record Ready<T>(T seen) implements Look<T> {}

        record Refused<T>(Outcome outcome) implements Look<T> {}

        static <T> Look<T> at(Optional<Outcome> objection, Supplier<T> seen) {
            return objection.<Look<T>>map(Refused::new).orElseGet(() -> new Ready<>(seen.get()));
        }
    }

    private Checked prepared(String pathway, String body, Checked checked) {
        if (checked.pathway() != null && !checked.forbids()) {
            enactment.prepare(pathway, body);
        }
        return checked;
    }

    private static Optional<Outcome> objection(Optional<Draft> found, Expected expected) {
        if (found.isEmpty()) {
            return Optional.of(new Outcome.Unknown());
        }
        Draft draft = found.get();
        return objection(expected, draft.tag().toString()).or(() -> objection(draft.state()));
    }

    private static Optional<Outcome> objection(Expected expected, Optional<Long> changes) {
        return changes.isEmpty()
                ? Optional.of(new Outcome.Unknown())
                : objection(expected, changes.get().toString());
    }

    private static Optional<Outcome> objection(Optional<Version> found) {
        return found.isEmpty()
                ? Optional.of(new Outcome.Unknown())
                : objection(found.get().state());
    }

    private static Optional<Outcome> objection(Expected expected, String tag) {
        if (expected instanceof Expected.Unsaid) {
            return Optional.of(new Outcome.Unsaid());
        }
        return expected.accepts(tag) ? Optional.empty() : Optional.of(new Outcome.Stale());
    }

    private static Optional<Outcome> objection(State state) {
        return Step.ACTIVATE.isPossibleFrom(state) ? Optional.empty() : Optional.of(Outcome.WrongStep.from(state));
    }

    /** Why the pathway can't be taken away whatever its cases say. */
    private Optional<Outcome> objection(String pathway, Basis basis) {
        if (life.active(pathway).isEmpty()) {
            return Optional.of(new Outcome.WrongStep(State.RETIRED, Step.possibleFrom(State.RETIRED)));
        }
        return isAlwaysChecked(pathway, basis) ? Optional.of(new Outcome.AlwaysChecked()) : Optional.empty();
    }

    private Outcome take(Draft draft, Checked checked, String who, @Nullable String why) {
        Pathway read = checked.pathway();
        return read == null || checked.forbids()
                ? new Outcome.Refused(checked.remarks())
                : completed(life.take(draft, read.version(), who, why, clock.instant()), Kind.ACTIVATED);
    }

    private Outcome again(Version version, Checked checked, String who, String why) {
        return checked.forbids()
                ? new Outcome.Refused(checked.remarks())
                : completed(life.activate(version, who, why, clock.instant()), Kind.ACTIVATED);
    }

    private Outcome retired(String pathway, List<Rehearsal.Failure> needing, String who, String why) {
        return needing.isEmpty()
                ? completed(life.retire(life.active(pathway).orElseThrow(), who, why, clock.instant()), Kind.RETIRED)
                : new Outcome.Needed(needing);
    }

    private Outcome completed(Version version, Kind kind) {
        enactment.complete(List.of(new PathwayChange(version.pathway(), version.version(), kind)));
        return new Outcome.Changed(
                VersionView.of(version),
                life.lockedChanges(version.pathway()).orElseThrow().toString());
    }

    private static boolean isAlwaysChecked(String pathway, Basis basis) {
        return basis.edition().pathways().all().stream()
                .anyMatch(each -> each.id().equals(pathway) && each.appliesWhen() == null);
    }

    /** Makes a change while nothing is scored. */
    private Optional<Outcome> alone(Supplier<Optional<Outcome>> change) {
        return clinics.overAll(() -> {
            enactment.begin();
            return change.get();
        });
    }

    /**
     * Tries again while what was checked is no longer what there is. Should what came meanwhile not go together with the
     * change, the next check mostly tells why.
     */
    private <T> Outcome tried(Supplier<Look<T>> look, Function<T, Optional<Outcome>> change) {
        InvalidKnowledge unfit = null;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                Optional<Outcome> outcome = switch (clinics.overAll(look)) {
                    case Look.Refused<T> refused -> Optional.of(refused.outcome());
                    case Look.Ready<T> ready -> change.apply(ready.seen());
                };
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                unfit = null;
            } catch (InvalidKnowledge clash) {
                unfit = clash;
            }
        }
        if (unfit != null) {
            return new Outcome.Refused(
                    unfit.faults().stream().map(Activating::remark).toList());
        }
        throw new NotReady("The knowledge was changed again and again while a change was checked");
    }

    private static Remark remark(Fault fault) {
        return new Remark(Weight.ERROR, "", fault.file(), fault.line(), fault.column(), fault.message());
    }
}
