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
import org.dermatrail.content.translation.Translation;
import org.jspecify.annotations.Nullable;

/**
 * An article as JSON.
 *
 * @param state {@code published}, {@code superseded} or {@code withdrawn}
 * @param translation told of a translation only
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TranslationNote translation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String disclosure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String licence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String attribution,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Term> terms,
        List<Section> sections,
        List<Claim> claims,
        List<Source> sources) {

    /** No clinician has read the articles; until one has, every representation says so. */
    static final String NOTICE = "No clinician has signed off this text yet.";

    private static final String STALE =
            "This translation is of an earlier revision: the article has changed since, the translation has not yet.";

    /**
     * What a reader of a translation has to know.
     *
     * @param of the revision that it translates
     * @param stale whether the article was revised since
     */
    record TranslationNote(int of, boolean stale) {}

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
                revision.reviewer(),
                revision.publishedAt(),
                manuscript.reviewBy(),
                NOTICE,
                null,
                manuscript.disclosure(),
                manuscript.licence(),
                manuscript.attribution(),
                manuscript.terms(),
                manuscript.sections(),
                manuscript.claims(),
                manuscript.sources());
    }

    /** The article in the language that a reader gets it in. */
    static ArticleView of(Article article, Rendition rendition) {
        Translation translation = rendition.translation();
        if (translation == null) {
            return of(article, rendition.original());
        }
        Manuscript manuscript = translation.manuscript();
        TranslationNote note = rendition.note(article);
        return new ArticleView(
                manuscript.slug(),
                translation.revision(),
                state(article, rendition.original()),
                manuscript.locale(),
                manuscript.title(),
                manuscript.summary(),
                manuscript.conditions(),
                manuscript.codes(),
                translation.author(),
                translation.reviewer(),
                translation.publishedAt(),
                manuscript.reviewBy(),
                notice(note),
                note,
                manuscript.disclosure(),
                manuscript.licence(),
                manuscript.attribution(),
                manuscript.terms(),
                manuscript.sections(),
                manuscript.claims(),
                manuscript.sources());
    }

    static Edition edition(Article article, Rendition rendition) {
        Translation translation = rendition.translation();
        return translation == null
                ? edition(rendition.original())
                : new Edition(
                        translation.manuscript(),
                        translation.revision(),
                        translation.author(),
                        translation.reviewer(),
                        translation.publishedAt(),
                        notice(rendition.note(article)));
    }

    private static String notice(@Nullable TranslationNote note) {
        return note != null && note.stale() ? NOTICE + " " + STALE : NOTICE;
    }

    static Edition edition(Revision revision) {
        return new Edition(
                revision.manuscript(),
                revision.number(),
                revision.author(),
                revision.reviewer(),
                revision.publishedAt(),
                NOTICE);
    }

    static String state(Article article, Revision revision) {
        return switch (article.standing()) {
            case Standing.Published published when published.revision() == revision.number() -> "published";
            case Standing.Published ignored -> "superseded";
            case Standing.Withdrawn ignored -> "withdrawn";
        };
    }
}
