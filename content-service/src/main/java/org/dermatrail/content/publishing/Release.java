package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Revision;
import org.dermatrail.content.claim.Claims;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.translation.Provenance;
import org.dermatrail.content.translation.Translations;
import org.jspecify.annotations.Nullable;

/**
 * Gives readers a draft that was approved and cleared: as the article's next revision, or as a translation of the
 * current one. State, claims, audit row and event are one transaction, which is the caller's.
 */
@ApplicationScoped
class Release {

    private final Articles articles;
    private final Claims claims;
    private final Translations translations;
    private final Trail trail;

    Release(Articles articles, Claims claims, Translations translations, Trail trail) {
        this.articles = articles;
        this.claims = claims;
        this.translations = translations;
        this.trail = trail;
    }

    /** Publishes the draft, which its repository then has to forget. */
    Outcome release(Draft draft, Actor actor, @Nullable String reason) {
        Instant at = trail.now();
        Provenance provenance = new Provenance(draft.author(), Step.reviewerOf(draft.stage()), actor.name(), at);
        Step.PUBLISH.take(draft.stage(), new Step.Act(actor.name(), reason, at));
        return draft.key().isTranslation()
                ? translate(draft, provenance, actor, reason)
                : revise(draft, provenance, actor, reason);
    }

    private Outcome revise(Draft draft, Provenance provenance, Actor actor, @Nullable String reason) {
        Manuscript text = draft.manuscript();
        Instant at = provenance.publishedAt();
        Article known = articles.of(text.slug()).orElse(null);
        Article article = known == null ? new Article(text.slug(), actor.name(), at) : known;
        if (known != null && Stage.of(known) instanceof Stage.Published current) {
            Step.SUPERSEDE.take(current, new Step.Act(actor.name(), reason, at));
        }
        ArticleChange change = known == null ? ArticleChange.PUBLISHED : article.publish(actor.name(), at);
        articles.persist(article);
        int number = article.revision();
        articles.add(new Revision(text, number, provenance.author(), provenance.reviewer(), actor.name(), at));
        claims.replace(text, number, at);
        ArticleEvent event = ArticleEvent.published(text, number, translations.into(text.slug()));
        trail.change(Step.PUBLISH, change, event, draft, actor, reason, at);
        return new Outcome.Changed(text.slug(), number, "published");
    }

    private Outcome translate(Draft draft, Provenance provenance, Actor actor, @Nullable String reason) {
        Manuscript text = draft.manuscript();
        Revision original = articles.revision(text.slug(), draft.base()).orElseThrow();
        translations.publish(text, original.number(), provenance);
        ArticleEvent event =
                ArticleEvent.published(original.manuscript(), original.number(), translations.into(text.slug()));
        trail.change(Step.PUBLISH, ArticleChange.TRANSLATED, event, draft, actor, reason, provenance.publishedAt());
        return new Outcome.Translated(text.slug(), text.locale(), original.number(), "published");
    }
}
