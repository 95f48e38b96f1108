package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.audit.AuditTrail;
import org.dermatrail.content.audit.DraftEnd;
import org.dermatrail.content.manuscript.Manuscript;

/**
 * The drafts that readers got and that are drafts no longer. Whoever comes too late with a step, such as the second of two
 * who publish at once, hears what became of the draft instead of that there is none.
 */
@ApplicationScoped
class Departures {

    private final AuditTrail audit;
    private final Articles articles;

    Departures(AuditTrail audit, Articles articles) {
        this.audit = audit;
        this.articles = articles;
    }

    /**
     * What became of the draft that is meant: the one of the tag, or the latest one where any will do. Where any will do
     * and readers never got one, the article says what it allows.
     */
    Optional<Outcome> of(TextKey key, Expected expected) {
        if (!Manuscript.isSlug(key.slug())) {
            return Optional.empty();
        }
        Article article = articles.of(key.slug()).orElse(null);
        if (article == null) {
            return Optional.empty();
        }
        List<String> allowed = Step.possibleFrom(Stage.of(article));
        return meant(audit.ends(key.slug(), key.translatedTo()), expected)
                .flatMap(end -> Stream.ofNullable(end.revision()))
                .map(revision -> (Outcome) new Outcome.Departed(revision, allowed))
                .findFirst()
                .or(() -> key.translatedTo() == null && expected instanceof Expected.Any
                        ? Optional.of(Outcome.WrongStep.from(Stage.of(article)))
                        : Optional.empty());
    }

    private static Stream<DraftEnd> meant(List<DraftEnd> ends, Expected expected) {
        return switch (expected) {
            case Expected.Any ignored -> ends.stream().limit(1);
            case Expected.OneOf these ->
                ends.stream().filter(end -> these.tags().stream().anyMatch(tag -> tag.startsWith(end.draft() + ".")));
            case Expected.Unsaid ignored -> Stream.empty();
        };
    }
}
