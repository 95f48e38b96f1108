package org.dermatrail.content.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Revision;
import org.dermatrail.content.article.Standing;
import org.dermatrail.content.claim.RestingAssessments;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Difference;
import org.dermatrail.content.manuscript.Difference.Entry;
import org.dermatrail.content.manuscript.Manuscript;
import org.jspecify.annotations.Nullable;

/** Compares a draft with what readers get now and asks triage what would follow. */
@ApplicationScoped
class Impact {

    private final Articles articles;
    private final RestingAssessments resting;
    private final DryRunClient triage;

    Impact(Articles articles, RestingAssessments resting, DryRunClient triage) {
        this.articles = articles;
        this.resting = resting;
        this.triage = triage;
    }

    ImpactView of(Manuscript draft, String bearer) {
        Optional<Revision> current = articles.of(draft.slug()).flatMap(this::current);
        ImpactView.Claims claims = claims(current.map(Revision::manuscript).orElse(null), draft);
        DryRun dryRun = triage.of(ArticleToBe.of(draft), bearer);
        return new ImpactView(
                draft.slug(),
                current.map(Revision::number).orElse(null),
                claims,
                resting.onAny(touched(claims)),
                dryRun instanceof DryRun.Told told ? told.forecast() : null,
                notice(dryRun));
    }

    /** Why there is no forecast. */
    private static @Nullable String notice(DryRun dryRun) {
        return switch (dryRun) {
            case DryRun.Told ignored -> null;
            case DryRun.TokenRefused ignored ->
                "The triage service did not accept your token, which is good here: it has just run out, or the two"
                        + " services trust different issuers.";
            case DryRun.CallerRefused ignored ->
                "The triage service refused you the dry run: your token has to name a clinic.";
            case DryRun.TextRefused refused ->
                "The triage service refused the dry run of this text, with status " + refused.status() + ".";
            case DryRun.Unanswered ignored -> "The triage service could not be asked for the dry run.";
        };
    }

    private Optional<Revision> current(Article article) {
        return switch (article.standing()) {
            case Standing.Published published -> articles.revision(article.slug(), published.revision());
            case Standing.Withdrawn ignored -> Optional.empty();
        };
    }

    private ImpactView.Claims claims(@Nullable Manuscript current, Manuscript draft) {
        if (current == null) {
            return new ImpactView.Claims(
                    draft.claims().stream()
                            .map(claim -> new ImpactView.Added(claim.id(), claim))
                            .toList(),
                    List.of(),
                    List.of());
        }
        List<ImpactView.Added> added = new ArrayList<>();
        List<ImpactView.Changed> changed = new ArrayList<>();
        List<ImpactView.Removed> removed = new ArrayList<>();
        for (Entry<Claim> entry : Difference.between(current, draft).claims()) {
            switch (entry.change()) {
                case ADDED -> added.add(new ImpactView.Added(entry.id(), Objects.requireNonNull(entry.after())));
                case CHANGED ->
                    changed.add(new ImpactView.Changed(
                            entry.id(),
                            Objects.requireNonNull(entry.before()),
                            Objects.requireNonNull(entry.after()),
                            resting.on(entry.id())));
                case REMOVED ->
                    removed.add(new ImpactView.Removed(
                            entry.id(), Objects.requireNonNull(entry.before()), resting.on(entry.id())));
            }
        }
        return new ImpactView.Claims(added, changed, removed);
    }

    private static List<String> touched(ImpactView.Claims claims) {
        List<String> ids = new ArrayList<>();
        claims.changed().forEach(claim -> ids.add(claim.id()));
        claims.removed().forEach(claim -> ids.add(claim.id()));
        return ids;
    }
}
