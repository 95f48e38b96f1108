package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Revision;
import org.dermatrail.content.translation.Translations;

/** Announces, once a revision, that the day has come on which somebody has to look at it again. */
@ApplicationScoped
public class DueReviews {

    private static final int AT_A_TIME = 50;

    private final Drafts drafts;
    private final Articles articles;
    private final Translations translations;
    private final Trail trail;

    DueReviews(Drafts drafts, Articles articles, Translations translations, Trail trail) {
        this.drafts = drafts;
        this.articles = articles;
        this.translations = translations;
        this.trail = trail;
    }

    /** Some articles whose day has come and of which nobody was told yet. */
    @Transactional
    public List<String> unannounced(Instant now) {
        return articles.reviewsToAnnounce(day(now), AT_A_TIME);
    }

    /** Tells of one of them, unless somebody else, such as another replica, works on its slug or was first. */
    @Transactional
    public void announce(String slug, Instant now) {
        if (!drafts.tryLock(slug)) {
            return;
        }
        Article article = articles.of(slug).orElseThrow();
        Revision current = articles.revision(slug, article.revision()).orElse(null);
        if (current == null || !isDue(current, now) || !article.announceReview()) {
            return;
        }
        Instant at = trail.now();
        Step.REVIEW_DUE.take(Stage.of(article), new Step.Act(Actor.TIMETABLE.name(), null, at));
        ArticleEvent event = ArticleEvent.published(current.manuscript(), current.number(), translations.into(slug));
        trail.change(Step.REVIEW_DUE, ArticleChange.REVIEW_DUE, event, null, Actor.TIMETABLE, null, at);
    }

    private static boolean isDue(Revision revision, Instant now) {
        LocalDate reviewBy = revision.manuscript().reviewBy();
        return reviewBy != null && !reviewBy.isAfter(day(now));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
