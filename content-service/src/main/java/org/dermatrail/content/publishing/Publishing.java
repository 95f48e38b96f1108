package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Revision;
import org.dermatrail.content.article.Standing;
import org.dermatrail.content.claim.Claims;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.publishing.Stage.Approved;
import org.jspecify.annotations.Nullable;

/**
 * What readers notice: an approved draft becomes the current revision, an article is taken away. State, claims, audit
 * row and event are one transaction.
 */
@ApplicationScoped
public class Publishing {

    private final Drafts drafts;
    private final Articles articles;
    private final Claims claims;
    private final Trail trail;
    private final LastLook lastLook;

    Publishing(Drafts drafts, Articles articles, Claims claims, Trail trail, LastLook lastLook) {
        this.drafts = drafts;
        this.articles = articles;
        this.claims = claims;
        this.trail = trail;
        this.lastLook = lastLook;
    }

    /** Whether an article of this slug was ever published or is being written. */
    @Transactional
    public boolean isKnown(String slug) {
        return articles.of(slug).isPresent() || drafts.of(slug).isPresent();
    }

    /** Makes the approved draft the current revision. */
    @Transactional
    public Outcome publish(String slug, Expected expected, Actor actor) {
        return publish(slug, expected, null, actor);
    }

    /** The same, with a reviewer's reason to do so in spite of what the quality gate found. */
    @Transactional
    public Outcome publish(String slug, Expected expected, @Nullable String override, Actor actor) {
        drafts.lock(slug);
        Draft draft = drafts.of(slug).orElse(null);
        if (draft == null) {
            return new Outcome.Unknown();
        }
        if (!expected.accepts(draft.tag())) {
            return new Outcome.Stale(draft.tag());
        }
        if (!(draft.stage() instanceof Approved approved)) {
            return new Outcome.WrongStep(draft.stage().word(), Step.possibleFrom(draft.stage()));
        }
        Optional<Article> article = articles.of(slug);
        if (draft.base() != article.map(Article::revision).orElse(0)) {
            return new Outcome.OutOfDate();
        }
        return lastLook.objection(draft, approved.reviewer(), override, actor, trail.now())
                .orElseGet(() -> publish(draft, approved, article.orElse(null), actor));
    }

    /** Takes the article away from readers, who are told why and what to read instead. */
    @Transactional
    public Outcome withdraw(String slug, @Nullable String reason, @Nullable String successor, Actor actor) {
        if (successor != null && !Manuscript.isSlug(successor)) {
            return new Outcome.Invalid(List.of(new FieldFault("/successor", "must be the slug of an article")));
        }
        drafts.lockAll(slug, successor);
        List<FieldFault> faults = new ArrayList<>(Reason.faults(reason));
        if (successor != null && (successor.equals(slug) || !isPublished(successor))) {
            faults.add(new FieldFault("/successor", "must be the slug of another article that is published"));
        }
        if (reason == null || !faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        Article article = articles.of(slug).orElse(null);
        if (article == null) {
            return new Outcome.Unknown();
        }
        if (!(article.standing() instanceof Standing.Published current)) {
            return new Outcome.WrongStep("withdrawn", List.of("publish"));
        }
        Instant at = trail.now();
        Revision last = articles.revision(slug, current.revision()).orElseThrow();
        ArticleChange change = article.withdraw(actor.name(), at, reason, successor);
        claims.retire(slug);
        ArticleEvent event = ArticleEvent.withdrawn(last.manuscript(), article.revision(), reason, successor);
        trail.change(change, event, null, actor, reason, at);
        return new Outcome.Changed(slug, article.revision(), "withdrawn");
    }

    private Outcome publish(Draft draft, Approved approved, @Nullable Article known, Actor actor) {
        Instant at = trail.now();
        Article article = known == null ? new Article(draft.slug(), actor.name(), at) : known;
        ArticleChange change = known == null ? ArticleChange.PUBLISHED : article.publish(actor.name(), at);
        articles.persist(article);
        int number = article.revision();
        articles.add(new Revision(draft.manuscript(), number, draft.author(), approved.reviewer(), actor.name(), at));
        claims.replace(draft.manuscript(), number, at);
        trail.change(change, ArticleEvent.published(draft.manuscript(), number), draft, actor, null, at);
        drafts.delete(draft);
        return new Outcome.Changed(draft.slug(), number, "published");
    }

    private boolean isPublished(String slug) {
        return articles.of(slug)
                .map(article -> article.standing() instanceof Standing.Published)
                .orElse(false);
    }
}
