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
        String reviewer,
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

    static ArticleView of(Standing standing, Revision revision) {
        Manuscript manuscript = revision.manuscript();
        return new ArticleView(
                manuscript.slug(),
                revision.number(),
                state(standing, revision),
                manuscript.locale(),
                manuscript.title(),
                manuscript.summary(),
                manuscript.conditions(),
                manuscript.codes(),
                revision.author(),
                revision.reviewer(),
                revision.publishedAt(),
                manuscript.reviewBy(),
                notice(standing, revision),
                manuscript.disclosure(),
                manuscript.licence(),
                manuscript.attribution(),
                manuscript.terms(),
                manuscript.sections(),
                manuscript.claims(),
                manuscript.sources());
    }

    static Edition edition(Standing standing, Revision revision) {
        return new Edition(
                revision.manuscript(),
                revision.number(),
                revision.author(),
                revision.reviewer(),
                revision.publishedAt(),
                notice(standing, revision));
    }

    private static String notice(Standing standing, Revision revision) {
        return switch (standing) {
            case Standing.Published now when now.revision() == revision.number() -> NOTICE;
            case Standing.Published ignored ->
                "This is an earlier revision; a later one has taken its place. " + NOTICE;
            case Standing.Withdrawn gone -> "This article was withdrawn: " + gone.reason() + " " + NOTICE;
        };
    }

    static String state(Standing standing, Revision revision) {
        return switch (standing) {
            case Standing.Published published when published.revision() == revision.number() -> "published";
            case Standing.Published ignored -> "superseded";
            case Standing.Withdrawn ignored -> "withdrawn";
        };
    }
}
