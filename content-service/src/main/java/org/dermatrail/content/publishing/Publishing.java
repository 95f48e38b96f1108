package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.dermatrail.content.article.Articles;

/** An approved draft becomes what readers get, now. */
@ApplicationScoped
public class Publishing {

    private final Drafts drafts;
    private final Articles articles;
    private final Clearance clearance;
    private final Release release;

    Publishing(Drafts drafts, Articles articles, Clearance clearance, Release release) {
        this.drafts = drafts;
        this.articles = articles;
        this.clearance = clearance;
        this.release = release;
    }

    /** Whether an article of this slug was ever published or is being written. */
    @Transactional
    public boolean isKnown(String slug) {
        return articles.of(slug).isPresent() || drafts.of(TextKey.own(slug)).isPresent();
    }

    /** Makes the approved draft the current revision, or the current translation into its language. */
    @Transactional
    public Outcome publish(TextKey key, Expected expected, Actor actor) {
        return drafts.step(
                key,
                Step.PUBLISH,
                expected,
                draft -> clearance
                        .objection(draft)
                        .map(Clearance.Objection::outcome)
                        .orElseGet(() -> {
                            Outcome released = release.release(draft, actor, null);
                            drafts.delete(draft);
                            return released;
                        }));
    }
}
