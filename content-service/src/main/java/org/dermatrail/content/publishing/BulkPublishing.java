package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.translation.Translations;

/**
 * Makes many unreviewed texts current at once. Leaves behind exactly what publishing one by one does: article, revision,
 * claims, a row of the trail and an event each, all in the transaction of the caller.
 */
@ApplicationScoped
public class BulkPublishing {

    private final BulkTables tables;
    private final Acceptance acceptance;
    private final Translations translations;
    private final Trail trail;

    BulkPublishing(BulkTables tables, Acceptance acceptance, Translations translations, Trail trail) {
        this.tables = tables;
        this.acceptance = acceptance;
        this.translations = translations;
        this.trail = trail;
    }

    /** What of a text does not go with the article as it was published; its slug is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldFault> conflicts(Manuscript text) {
        return acceptance.conflicts(TextKey.own(text.slug()), text);
    }

    /** Lets no other transaction work on these slugs until the running one ends. Comes before any of them is judged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<String> slugs) {
        tables.lock(slugs);
    }

    /**
     * Publishes the texts, whose slugs are locked and of which no two have the same.
     *
     * @param undertaking what the texts came in with; it is the correlation of their events
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(List<UnreviewedText> texts, Actor publisher, UUID undertaking) {
        if (texts.isEmpty()) {
            return;
        }
        Instant at = trail.now();
        tables.articles(texts, publisher.name(), at);
        tables.revisions(texts, publisher.name(), at);
        tables.claims(texts, at);
        trail.imported(texts, texts.stream().map(this::event).toList(), publisher, undertaking, at);
    }

    private ArticleEvent event(UnreviewedText text) {
        Manuscript manuscript = text.manuscript();
        return ArticleEvent.published(
                manuscript, text.revision(), text.revision() == 1 ? List.of() : translations.into(manuscript.slug()));
    }
}
