package org.dermatrail.triage.governance;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dermatrail.triage.pathway.Remark;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a draft: written by some, judged by others. Each is one transaction with its row of the trail; checks are
 * made before it, so that nobody waits for them and the row of the draft is the last thing that a transaction waits for.
 */
@ApplicationScoped
class Drafting {

    private final Drafts drafts;
    private final Checking checking;
    private final Trail trail;
    private final Clinics clinics;
    private final InstantSource clock;

    Drafting(Drafts drafts, Checking checking, Trail trail, Clinics clinics, InstantSource clock) {
        this.drafts = drafts;
        this.checking = checking;
        this.trail = trail;
        this.clinics = clinics;
        this.clock = clock;
    }

    Optional<DraftView> draft(String pathway) {
        return clinics.overAll(() -> drafts.of(pathway).map(DraftView::of));
    }

    /** What the checks say of a text; of the draft when none is given. Empty when there is none either. */
    Optional<CheckView> check(String pathway, @Nullable String body) {
        return clinics.overAll(() -> {
                    Optional<String> text = body == null ? drafts.of(pathway).map(Draft::body) : Optional.of(body);
                    return text.map(each -> new Seen(each, checking.basis(pathway)));
                })
                .map(seen -> CheckView.of(Examination.draft(pathway, seen.body(), seen.basis())));
    }

    Outcome begin(String pathway, String body, String author) {
        Checked checked = readable(pathway, body);
        if (checked.forbids()) {
            return new Outcome.Refused(checked.remarks());
        }
        Optional<Remark> taken = Examination.numberTaken(checked);
        return clinics.overAll(() -> {
            if (taken.isPresent()) {
                return drafts.of(pathway).isPresent() ? new Outcome.Exists() : new Outcome.NumberTaken(taken.get());
            }
            Instant now = clock.instant();
            Draft draft = new Draft(
                    pathway, State.DRAFT, body, List.of(author), null, null, now, UuidCreator.getTimeOrderedEpoch());
            if (!drafts.add(draft)) {
                return new Outcome.Exists();
            }
            trail.note(pathway, Step.BEGIN, null, author, null, body, now);
            return new Outcome.Begun(DraftView.of(draft));
        });
    }

    Outcome edit(String pathway, String body, Expected expected, String author) {
        Checked checked = readable(pathway, body);
        return step(
                pathway,
                Step.EDIT,
                expected,
                author,
                null,
                draft -> checked.forbids()
                        ? new Judged.No(new Outcome.Refused(checked.remarks()))
                        : Examination.numberTaken(checked)
                                .<Judged>map(taken -> new Judged.No(new Outcome.NumberTaken(taken)))
                                .orElseGet(() -> new Judged.Yes(draft.written(
                                        body, author, clock.instant(), UuidCreator.getTimeOrderedEpoch()))));
    }

    /** Knowledge may move on before the draft is in force; the activation makes all checks again. */
    Outcome submit(String pathway, Expected expected, String author) {
        Optional<Seen> seen =
                clinics.overAll(() -> drafts.of(pathway).map(draft -> new Seen(draft.body(), checking.basis(pathway))));
        if (seen.isEmpty()) {
            return new Outcome.Unknown();
        }
        String body = seen.get().body();
        Checked checked = Examination.draft(pathway, body, seen.get().basis());
        return step(pathway, Step.SUBMIT, expected, author, null, draft -> {
            if (!draft.body().equals(body)) {
                return new Judged.No(new Outcome.Stale());
            }
            return checked.forbids()
                    ? new Judged.No(new Outcome.Refused(checked.remarks()))
                    : new Judged.Yes(
                            draft.submitted(clock.instant(), UuidCreator.getTimeOrderedEpoch()), checked.remarks());
        });
    }

    Outcome approve(String pathway, Expected expected, String reviewer) {
        return step(
                pathway,
                Step.APPROVE,
                expected,
                reviewer,
                null,
                draft -> draft.authors().contains(reviewer)
                        ? new Judged.No(new Outcome.OwnWork())
                        : new Judged.Yes(draft.approved(reviewer, clock.instant(), UuidCreator.getTimeOrderedEpoch())));
    }

    Outcome reject(String pathway, Expected expected, String why, String reviewer) {
        return step(
                pathway,
                Step.REJECT,
                expected,
                reviewer,
                why,
                draft -> new Judged.Yes(draft.rejected(why, clock.instant(), UuidCreator.getTimeOrderedEpoch())));
    }

    Outcome discard(String pathway, Expected expected, String who) {
        return step(pathway, Step.DISCARD, expected, who, null, draft -> new Judged.Gone());
    }

    /** A text and what it is held against. */
    private record Seen(String body, Basis basis) {}

    private Checked readable(String pathway, String body) {
        return Examination.readable(pathway, body, clinics.overAll(() -> checking.basis(pathway)));
    }

    /** What a step makes of a draft. */
    private sealed interface Judged {

        record Yes(Draft draft, List<Remark> warnings) implements Judged {

            Yes(Draft draft) {
                this(draft, List.of());
            }
        }

        record Gone() implements Judged {}

        record No(Outcome outcome) implements Judged {}
    }

    private Outcome step(
            String pathway,
            Step step,
            Expected expected,
            String who,
            @Nullable String why,
            Function<Draft, Judged> judge) {
        return clinics.overAll(() -> {
            Optional<Draft> found = drafts.locked(pathway);
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
            if (!step.isPossibleFrom(draft.state())) {
                return Outcome.WrongStep.from(draft.state());
            }
            Instant now = clock.instant();
            return switch (judge.apply(draft)) {
                case Judged.No no -> no.outcome();
                case Judged.Gone ignored -> {
                    drafts.delete(pathway);
                    trail.note(pathway, step, null, who, why, draft.body(), now);
                    yield new Outcome.Discarded();
                }
                case Judged.Yes yes -> {
                    drafts.save(yes.draft());
                    trail.note(pathway, step, null, who, why, yes.draft().body(), now);
                    yield new Outcome.Saved(DraftView.of(yes.draft(), yes.warnings()));
                }
            };
        });
    }
}
