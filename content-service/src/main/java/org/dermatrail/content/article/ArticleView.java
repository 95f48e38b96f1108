package org.dermatrail.content.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Code;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.manuscript.Source;
import org.dermatrail.content.manuscript.Term;
import org.dermatrail.content.rendering.Edition;
import org.jspecify.annotations.Nullable;

/**
 * An article as JSON.
 *
 * @param state {@code published}, {@code superseded} or {@code withdrawn}
 * @param notice what every reader has to know about the state of the review
 */
record ArticleView(
        String slug,
        int revision,
        String state,
        String locale,
        String title,
        String summary,
        List<String> conditions,
        List<Code> codes,
        String author,
        @Nullable String reviewer,
        boolean reviewed,
        Instant publishedAt,
        @Nullable LocalDate reviewBy,
        String notice,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String disclosure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String licence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String attribution,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Term> terms,
        List<Section> sections,
        List<Claim> claims,
        List<Source> sources) {

    /** No clinician has read the articles; until one has, every representation says so. */
    static final String NOTICE = "No clinician has signed off this text yet.";

    private static String notice(Revision revision) {
        if (revision.isReviewed()) {
            return NOTICE;
        }
        Manuscript text = revision.manuscript();
        String licence = text.licence() == null ? "" : " Used under " + text.licence() + ".";
        String attribution = text.attribution() == null ? "" : " " + text.attribution();
        return "Nobody at the clinic has reviewed this text." + licence + attribution;
    }

    static ArticleView of(Article article, Revision revision) {
        Manuscript manuscript = revision.manuscript();
        return new ArticleView(
                manuscript.slug(),
                revision.number(),
                state(article, revision),
                manuscript.locale(),
                manuscript.title(),
                manuscript.summary(),
                manuscript.conditions(),
                manuscript.codes(),
                revision.author(),
                revision.isReviewed() ? revision.reviewer() : null,
                revision.isReviewed(),
                revision.publishedAt(),
                manuscript.reviewBy(),
                notice(revision),
                manuscript.disclosure(),
                manuscript.licence(),
                manuscript.attribution(),
                manuscript.terms(),
                manuscript.sections(),
                manuscript.claims(),
                manuscript.sources());
    }

    static Edition edition(Revision revision) {
        return new Edition(
                revision.manuscript(),
                revision.number(),
                revision.author(),
                revision.reviewer(),
                revision.publishedAt(),
                notice(revision));
    }

    static String state(Article article, Revision revision) {
        return switch (article.standing()) {
            case Standing.Published published when published.revision() == revision.number() -> "published";
            case Standing.Published ignored -> "superseded";
            case Standing.Withdrawn ignored -> "withdrawn";
        };
    }
}
