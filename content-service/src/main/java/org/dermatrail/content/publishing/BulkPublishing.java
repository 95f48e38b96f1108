package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Makes many unreviewed texts current at once. Leaves behind exactly what publishing one by one does: article, revision,
 * claims, a row of the trail and an event each, all in the transaction of the caller.
 */
@ApplicationScoped
public class BulkPublishing {

    private final BulkTables tables;
    private final Trail trail;

    BulkPublishing(BulkTables tables, Trail trail) {
        this.tables = tables;
        this.trail = trail;
    }

    /** Lets no other transaction work on these slugs until the running one ends. Comes before any of them is judged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<String> slugs) {
        tables.lock(slugs);
    }

    /** Publishes the texts, whose slugs are locked and of which no two have the same. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(List<UnreviewedText> texts, Actor publisher) {
        if (texts.isEmpty()) {
            return;
        }
        Instant at = trail.now();
        tables.articles(texts, publisher.name(), at);
        tables.revisions(texts, publisher.name(), at);
        tables.claims(texts, at);
        trail.imported(texts, publisher, at);
    }
}
