package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dermatrail.triage.governance.KnowledgeChange.Kind;
import org.dermatrail.triage.governance.KnowledgeChange.PathwayChange;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.problem.NotReady;
import org.dermatrail.triage.scoring.Rehearsal;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/**
 * Puts versions of pathways in force and takes pathways away. Checks are made, and editions compiled, before scorings are
 * kept out. Claims that changed meanwhile are looked up again; if knowledge did, scorings are let in and the whole check is
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
        return tried(() -> {
            Optional<Seen> seen = clinics.overAll(
                    () -> life.draft(pathway).map(draft -> new Seen(draft.body(), checking.basis(pathway))));
            if (seen.isEmpty()) {
                return Optional.of(new Outcome.Unknown());
            }
            String body = seen.get().body();
            Checked before = prepared(
                    pathway, body, Examination.draft(pathway, body, seen.get().basis()));
            return clinics.overAll(() -> {
                enactment.begin();
                return life.lockedDraft(pathway)
                        .map(draft -> objection(draft, expected)
                                .or(() -> draft.body().equals(body)
                                        ? checking.now(pathway, before).map(checked -> take(draft, checked, who, why))
                                        : Optional.empty()))
                        .orElseGet(() -> Optional.of(new Outcome.Unknown()));
            });
        });
    }

    /** Puts a version in force that is there already. */
    Outcome again(String pathway, int number, Expected expected, String who, String why) {
        return tried(() -> {
            Optional<Checked> before = clinics.overAll(() -> life.version(pathway, number)
                            .map(version -> new Seen(version.body(), checking.basis(pathway))))
                    .map(seen -> prepared(pathway, seen.body(), Examination.text(pathway, seen.body(), seen.basis())));
            return changing(pathway, expected, () -> {
                Optional<Version> found = life.version(pathway, number);
                if (found.isEmpty() || before.isEmpty()) {
                    return Optional.of(new Outcome.Unknown());
                }
                Version version = found.get();
                if (!Step.ACTIVATE.isPossibleFrom(version.state())) {
                    return Optional.of(Outcome.WrongStep.from(version.state()));
                }
                return checking.now(pathway, before.get()).map(checked -> again(version, checked, who, why));
            });
        });
    }

    /** Takes a pathway away. */
    Outcome retire(String pathway, Expected expected, String who, String why) {
        return tried(() -> {
            Taken seen = clinics.overAll(() -> new Taken(checking.basis(pathway), life.isShipped(pathway)));
            Basis basis = seen.basis();
            List<Rehearsal.Failure> needing = Examination.without(pathway, seen.shipped(), basis);
            if (needing.isEmpty() && !isAlwaysChecked(pathway, basis)) {
                enactment.prepare(pathway, null);
            }
            return changing(pathway, expected, () -> {
                Optional<Version> found = life.active(pathway);
                if (found.isEmpty()) {
                    return Optional.of(new Outcome.WrongStep(State.RETIRED, Step.possibleFrom(State.RETIRED)));
                }
                if (!checking.basis(pathway).agrees(basis)) {
                    return Optional.empty();
                }
                if (isAlwaysChecked(pathway, basis)) {
                    return Optional.of(new Outcome.AlwaysChecked());
                }
                if (!needing.isEmpty()) {
                    return Optional.of(new Outcome.Needed(needing));
                }
                Version retired = life.retire(found.get(), who, why, clock.instant());
                return Optional.of(completed(retired, Kind.RETIRED));
            });
        });
    }

    /** A text and what it is held against. */
    private record Seen(String body, Basis basis) {}

    /** What a pathway is taken away from, and whether a release brought it. */
    private record Taken(Basis basis, boolean shipped) {}

    private Checked prepared(String pathway, String body, Checked checked) {
        if (checked.pathway() != null && !checked.forbids()) {
            enactment.prepare(pathway, body);
        }
        return checked;
    }

    private static Optional<Outcome> objection(Draft draft, Expected expected) {
        if (expected instanceof Expected.Unsaid) {
            return Optional.of(new Outcome.Unsaid());
        }
        if (!expected.accepts(draft.tag().toString())) {
            return Optional.of(new Outcome.Stale());
        }
        return Step.ACTIVATE.isPossibleFrom(draft.state())
                ? Optional.empty()
                : Optional.of(Outcome.WrongStep.from(draft.state()));
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

    private Outcome completed(Version version, Kind kind) {
        enactment.complete(List.of(new PathwayChange(version.pathway(), version.version(), kind)));
        return new Outcome.Changed(
                VersionView.of(version),
                life.changes(version.pathway()).orElseThrow().toString());
    }

    private static boolean isAlwaysChecked(String pathway, Basis basis) {
        return basis.edition().pathways().all().stream()
                .anyMatch(each -> each.id().equals(pathway) && each.appliesWhen() == null);
    }

    private Optional<Outcome> changing(String pathway, Expected expected, Supplier<Optional<Outcome>> change) {
        return clinics.overAll(() -> {
            enactment.begin();
            Optional<Long> changes = life.changes(pathway);
            if (changes.isEmpty()) {
                return Optional.of(new Outcome.Unknown());
            }
            if (expected instanceof Expected.Unsaid) {
                return Optional.of(new Outcome.Unsaid());
            }
            return expected.accepts(changes.get().toString()) ? change.get() : Optional.of(new Outcome.Stale());
        });
    }

    /** Tries again while what was checked is no longer what there is. */
    private static Outcome tried(Supplier<Optional<Outcome>> attempt) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Outcome> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new NotReady("The knowledge was changed again and again while a change was checked");
    }
}
