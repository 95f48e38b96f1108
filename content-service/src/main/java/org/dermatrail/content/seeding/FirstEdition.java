package org.dermatrail.content.seeding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.publishing.Actor;
import org.dermatrail.content.publishing.Drafting;
import org.dermatrail.content.publishing.Expected;
import org.dermatrail.content.publishing.Outcome;
import org.dermatrail.content.publishing.Publishing;
import org.dermatrail.content.publishing.TextKey;

/**
 * One article from text to published through the same steps as any other, in one transaction: a crash leaves nothing
 * behind, and of two replicas that start together the second finds it done.
 */
@ApplicationScoped
class FirstEdition {

    private final Drafting drafting;
    private final Publishing publishing;
    private final Actor author;
    private final Actor reviewer;

    FirstEdition(Drafting drafting, Publishing publishing, SeedingConfig config) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.author = new Actor(config.author(), null);
        this.reviewer = new Actor(config.reviewer(), null);
    }

    /** Publishes it and says true, unless it is known already. */
    @Transactional
    boolean publish(String slug, Supplier<Manuscript> manuscript) {
        if (drafting.isKnown(slug)) {
            return false;
        }
        TextKey text = TextKey.own(slug);
        Expected any = new Expected.Any();
        Outcome begun = drafting.create(manuscript.get(), author);
        if (begun instanceof Outcome.Exists) {
            return false;
        }
        List<Outcome> steps = List.of(
                begun,
                drafting.submit(text, any, author),
                drafting.approve(text, any, reviewer),
                publishing.publish(text, any, reviewer));
        if (steps.getLast() instanceof Outcome.Changed) {
            return true;
        }
        throw new IllegalStateException("The article " + slug + " of the product cannot be published: " + steps);
    }
}
