package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Proofreading;
import org.dermatrail.content.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** Writing and reviewing: everything that happens to a draft before it is published. */
@ApplicationScoped
public class Drafting {

    private final Drafts drafts;
    private final Articles articles;
    private final Proofreading proofreading;
    private final Trail trail;

    Drafting(Drafts drafts, Articles articles, Proofreading proofreading, Trail trail) {
        this.drafts = drafts;
        this.articles = articles;
        this.proofreading = proofreading;
        this.trail = trail;
    }

    /** The draft of this slug, with its tag. */
    @Transactional
    public Optional<Outcome.Saved> draft(String slug) {
        return drafts.of(slug).map(draft -> new Outcome.Saved(DraftView.of(draft), draft.tag()));
    }

    /** What a draft says, with its tag. */
    public record Written(Manuscript manuscript, String tag) {}

    /** The text of the draft of this slug. */
    @Transactional
    public Optional<Written> text(String slug) {
        return drafts.of(slug).map(draft -> new Written(draft.manuscript(), draft.tag()));
    }

    /** Begins an article that is not there yet. */
    @Transactional
    public Outcome create(Manuscript text, Actor actor) {
        List<FieldFault> faults = proofreading.faults(text);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        drafts.lock(text.slug());
        if (drafts.of(text.slug()).isPresent() || articles.of(text.slug()).isPresent()) {
            return new Outcome.Exists();
        }
        return begin(text, 0, actor);
    }

    /** Begins the next revision of an article that is there. */
    @Transactional
    public Outcome open(String slug, Manuscript text, Actor actor) {
        List<FieldFault> faults = faults(slug, text);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        drafts.lock(slug);
        Optional<Draft> begun = drafts.of(slug);
        if (begun.isPresent()) {
            return new Outcome.Stale(begun.get().tag());
        }
        return articles.of(slug)
                .map(article -> begin(text, article.revision(), actor))
                .orElseGet(Outcome.Unknown::new);
    }

    /** Puts another text in the draft's place. */
    @Transactional
    public Outcome edit(String slug, Manuscript text, Expected expected, Actor actor) {
        List<FieldFault> faults = faults(slug, text);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        return step(slug, Step.EDIT, expected, draft -> {
            Instant at = trail.now();
            int seen = articles.of(slug).map(Article::revision).orElse(0);
            draft.edit(text, seen, actor.name(), at);
            trail.step(draft, Step.EDIT.word(), actor, null, at);
            return saved(draft);
        });
    }

    /** Hands the draft to the reviewers. */
    @Transactional
    public Outcome submit(String slug, Expected expected, Actor actor) {
        return step(slug, Step.SUBMIT, expected, draft -> take(draft, Step.SUBMIT, actor, null));
    }

    /** Finds the draft good; refused to whoever had a hand in it. */
    @Transactional
    public Outcome approve(String slug, Expected expected, Actor actor) {
        return step(
                slug,
                Step.APPROVE,
                expected,
                draft -> draft.isBy(actor.name()) ? new Outcome.OwnWork() : take(draft, Step.APPROVE, actor, null));
    }

    /** Sends the draft back with a reason; takes back an approval too. */
    @Transactional
    public Outcome reject(String slug, Expected expected, @Nullable String reason, Actor actor) {
        List<FieldFault> faults = Reason.faults(reason);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        return step(
                slug,
                Step.REJECT,
                expected,
                draft -> draft.isBy(actor.name()) ? new Outcome.OwnWork() : take(draft, Step.REJECT, actor, reason));
    }

    private Outcome step(String slug, Step step, Expected expected, Function<Draft, Outcome> act) {
        drafts.lock(slug);
        return drafts.of(slug)
                .map(draft -> {
                    if (!expected.accepts(draft.tag())) {
                        return new Outcome.Stale(draft.tag());
                    }
                    Stage stage = draft.stage();
                    return step.isPossibleFrom(stage)
                            ? act.apply(draft)
                            : new Outcome.WrongStep(stage.word(), Step.possibleFrom(stage));
                })
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome take(Draft draft, Step step, Actor actor, @Nullable String reason) {
        Instant at = trail.now();
        draft.take(step, actor.name(), reason, at);
        trail.step(draft, step.word(), actor, reason, at);
        return saved(draft);
    }

    private Outcome begin(Manuscript text, int base, Actor actor) {
        Instant at = trail.now();
        Draft draft = new Draft(text, base, actor.name(), at);
        drafts.persistAndFlush(draft);
        trail.step(draft, "begin", actor, null, at);
        return new Outcome.Begun(DraftView.of(draft), draft.tag());
    }

    /** Writes it, so that the tag is the one of the new version. */
    private Outcome saved(Draft draft) {
        drafts.flush();
        return new Outcome.Saved(DraftView.of(draft), draft.tag());
    }

    private List<FieldFault> faults(String slug, Manuscript text) {
        return slug.equals(text.slug())
                ? proofreading.faults(text)
                : List.of(new FieldFault("/slug", "must be the slug in the address"));
    }
}
