package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Revision;
import org.dermatrail.content.article.Standing;
import org.dermatrail.content.claim.Claims;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.FieldFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes an article away from readers, with its translations, and tells them why and what to read instead. */
@ApplicationScoped
class Withdrawing {

    /** Why an article is taken away, and what to read instead. */
    record Withdrawal(
            @Schema(required = true) @Nullable String reason,
            @Nullable String successor) {}

    private final Drafts drafts;
    private final Articles articles;
    private final Claims claims;
    private final Trail trail;

    Withdrawing(Drafts drafts, Articles articles, Claims claims, Trail trail) {
        this.drafts = drafts;
        this.articles = articles;
        this.claims = claims;
        this.trail = trail;
    }

    @Transactional
    Outcome withdraw(String slug, Expected expected, Withdrawal withdrawal, Actor actor) {
        String reason = withdrawal.reason();
        String successor = withdrawal.successor();
        if (successor != null && !Manuscript.isSlug(successor)) {
            return new Outcome.Invalid(List.of(new FieldFault("/successor", "must be the slug of an article")));
        }
        drafts.lockAll(slug, successor);
        List<FieldFault> faults = new ArrayList<>(Reason.faults(reason));
        if (successor != null) {
            faults.addAll(faultsOf(successor, slug));
        }
        if (reason == null || !faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        Article article = articles.of(slug).orElse(null);
        if (article == null) {
            return drafts.of(TextKey.own(slug))
                    .map(draft -> (Outcome) Outcome.WrongStep.from(draft.stage()))
                    .orElseGet(Outcome.Unknown::new);
        }
        if (!expected.acceptsRevision(article.revision())) {
            return new Outcome.Superseded();
        }
        Stage stage = Stage.of(article);
        if (!Step.WITHDRAW.isPossibleFrom(stage)) {
            return Outcome.WrongStep.from(stage);
        }
        Instant at = trail.now();
        Revision last = articles.revision(slug, article.revision()).orElseThrow();
        Stage withdrawn = Step.WITHDRAW.take(stage, new Step.Act(actor.name(), reason, at));
        ArticleChange change = article.withdraw(actor.name(), at, reason, successor);
        claims.retire(slug);
        ArticleEvent event = ArticleEvent.withdrawn(last.manuscript(), article.revision(), reason, successor);
        trail.change(Step.WITHDRAW, change, event, null, actor, reason, at);
        return new Outcome.Changed(slug, article.revision(), withdrawn.word());
    }

    private List<FieldFault> faultsOf(String successor, String slug) {
        if (leadsTo(successor, slug)) {
            return List.of(new FieldFault("/successor", "must not lead back to the article that is withdrawn"));
        }
        boolean published = articles.of(successor)
                .map(article -> article.standing() instanceof Standing.Published)
                .orElse(false);
        return published
                ? List.of()
                : List.of(new FieldFault("/successor", "must be the slug of another article that is published"));
    }

    /** Follows the successors of articles that were withdrawn before. */
    private boolean leadsTo(String successor, String slug) {
        Set<String> seen = new HashSet<>();
        String next = successor;
        while (next != null && seen.add(next)) {
            if (next.equals(slug)) {
                return true;
            }
            next = articles.of(next).map(Withdrawing::successorOf).orElse(null);
        }
        return false;
    }

    private static @Nullable String successorOf(Article article) {
        return switch (article.standing()) {
            case Standing.Withdrawn withdrawn -> withdrawn.successor();
            case Standing.Published ignored -> null;
        };
    }
}
