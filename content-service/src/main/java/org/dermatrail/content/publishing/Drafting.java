package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** Writing and reviewing: everything that happens to a draft before it is published. */
@ApplicationScoped
public class Drafting {

    private final Drafts drafts;
    private final Articles articles;
    private final Acceptance acceptance;
    private final Trail trail;

    Drafting(Drafts drafts, Articles articles, Acceptance acceptance, Trail trail) {
        this.drafts = drafts;
        this.articles = articles;
        this.acceptance = acceptance;
        this.trail = trail;
    }

    /** Which text of a slug is meant: its own where no language is named, or its own one is. */
    @Transactional
    public TextKey key(String slug, @Nullable String locale) {
        TextKey own = TextKey.own(slug);
        if (locale == null) {
            return own;
        }
        Optional<String> ownLocale = articles.latest(slug)
                .map(revision -> revision.manuscript().locale())
                .or(() -> drafts.of(own).map(draft -> draft.manuscript().locale()));
        return ownLocale.filter(locale::equals).isPresent() ? own : new TextKey(slug, locale);
    }

    /** Whether an article of this slug was ever published or is being written. */
    @Transactional
    public boolean isKnown(String slug) {
        return articles.of(slug).isPresent() || drafts.of(TextKey.own(slug)).isPresent();
    }

    /** The draft of a text, with its tag. */
    @Transactional
    public Optional<Outcome.Saved> draft(TextKey key) {
        return drafts.of(key).map(Drafts::view);
    }

    /** What is being written, with its tag. */
    @Transactional
    public Optional<DraftText> text(TextKey key) {
        return drafts.of(key).map(draft -> new DraftText(draft.manuscript(), draft.tag()));
    }

    /** A draft's text and the tag of that version. */
    public record DraftText(Manuscript text, String tag) {}

    /** Begins an article that is not there yet. */
    @Transactional
    public Outcome create(Manuscript text, Actor actor) {
        TextKey key = TextKey.own(text.slug());
        List<FieldFault> faults = acceptance.faults(key, text);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        drafts.lock(key.slug());
        if (drafts.of(key).isPresent() || articles.of(key.slug()).isPresent()) {
            return new Outcome.Exists();
        }
        return begin(key, Step.BEGIN, text, 0, actor, null);
    }

    /** Begins the next revision of an article that is there, or its translation. */
    @Transactional
    public Outcome open(TextKey key, Manuscript text, Actor actor) {
        List<FieldFault> faults = acceptance.faults(key, text);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        drafts.lock(key.slug());
        if (drafts.of(key).isPresent()) {
            return new Outcome.Open();
        }
        Article article = articles.of(key.slug()).orElse(null);
        if (article == null) {
            return new Outcome.Unknown();
        }
        Step step = key.isTranslation() ? Step.TRANSLATE : Step.REVISE;
        return step.isPossibleFrom(Stage.of(article))
                ? begin(key, step, text, article.revision(), actor, null)
                : Outcome.WrongStep.from(Stage.of(article));
    }

    /** Begins the next revision with the words of an earlier one. */
    @Transactional
    public Outcome restore(String slug, int revision, Actor actor) {
        TextKey key = TextKey.own(slug);
        drafts.lock(slug);
        Article article = articles.of(slug).orElse(null);
        Manuscript text = articles.revision(slug, revision)
                .map(found -> found.manuscript())
                .orElse(null);
        if (article == null || text == null) {
            return new Outcome.Unknown();
        }
        if (drafts.of(key).isPresent()) {
            return new Outcome.Exists();
        }
        Stage stage = Stage.of(article, revision);
        if (!Step.RESTORE.isPossibleFrom(stage)) {
            return Outcome.WrongStep.from(stage);
        }
        List<FieldFault> faults = acceptance.faults(key, text);
        return faults.isEmpty()
                ? begin(key, Step.RESTORE, text, article.revision(), actor, "revision " + revision)
                : new Outcome.Invalid(faults);
    }

    /** Puts another text in the draft's place. */
    @Transactional
    public Outcome edit(TextKey key, Manuscript text, Expected expected, Actor actor) {
        List<FieldFault> faults = acceptance.faults(key, text);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        return drafts.step(key, Step.EDIT, expected, draft -> {
            Article article = articles.of(key.slug()).orElse(null);
            if (key.isTranslation() && article != null && !Step.TRANSLATE.isPossibleFrom(Stage.of(article))) {
                return Outcome.WrongStep.from(Stage.of(article));
            }
            List<FieldFault> conflicts = acceptance.conflicts(key, text, draft.manuscript());
            if (!conflicts.isEmpty()) {
                return new Outcome.Invalid(conflicts);
            }
            Instant at = trail.now();
            draft.edit(text, article == null ? 0 : article.revision(), actor.name(), at);
            trail.step(draft, Step.EDIT, actor, null, at);
            return drafts.saved(draft);
        });
    }

    /** Hands the draft to the reviewers. */
    @Transactional
    public Outcome submit(TextKey key, Expected expected, Actor actor) {
        return drafts.step(key, Step.SUBMIT, expected, draft -> take(draft, Step.SUBMIT, actor, null));
    }

    /** Finds the draft good; refused to whoever had a hand in it. */
    @Transactional
    public Outcome approve(TextKey key, Expected expected, Actor actor) {
        return drafts.step(
                key,
                Step.APPROVE,
                expected,
                draft -> draft.isBy(actor.name()) ? new Outcome.OwnWork() : take(draft, Step.APPROVE, actor, null));
    }

    /** Sends the draft back with a reason; takes back an approval too. */
    @Transactional
    public Outcome reject(TextKey key, Expected expected, @Nullable String reason, Actor actor) {
        List<FieldFault> faults = Reason.faults(reason);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        return drafts.step(
                key,
                Step.REJECT,
                expected,
                draft -> draft.isBy(actor.name()) ? new Outcome.OwnWork() : take(draft, Step.REJECT, actor, reason));
    }

    /** Gives the draft up; what was published stays as it is. */
    @Transactional
    public Outcome discard(TextKey key, Expected expected, Actor actor) {
        return drafts.step(key, Step.DISCARD, expected, draft -> {
            Instant at = trail.now();
            Step.DISCARD.take(draft.stage(), new Step.Act(actor.name(), null, at));
            trail.step(draft, Step.DISCARD, actor, null, at);
            drafts.delete(draft);
            return new Outcome.Discarded();
        });
    }

    private Outcome take(Draft draft, Step step, Actor actor, @Nullable String reason) {
        Instant at = trail.now();
        draft.take(step, new Step.Act(actor.name(), reason, at), at);
        trail.step(draft, step, actor, reason, at);
        return drafts.saved(draft);
    }

    private Outcome begin(TextKey key, Step step, Manuscript text, int base, Actor actor, @Nullable String reason) {
        List<FieldFault> conflicts = acceptance.conflicts(key, text);
        if (!conflicts.isEmpty()) {
            return new Outcome.Invalid(conflicts);
        }
        Instant at = trail.now();
        Draft draft = new Draft(key, text, base, actor.name(), at);
        drafts.persistAndFlush(draft);
        trail.step(draft, step, actor, reason, at);
        return new Outcome.Begun(DraftView.of(draft), draft.tag(), key);
    }
}
