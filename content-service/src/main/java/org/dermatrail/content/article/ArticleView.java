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
import org.dermatrail.content.rendering.Idiom;
import org.dermatrail.content.rendering.Saying;
import org.dermatrail.content.translation.TranslationNote;
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
        @Nullable String reviewer,
        boolean reviewed,
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

    static ArticleView of(Standing standing, Revision revision) {
        return of(standing, new Rendition(revision, null));
    }

    /** The article in the language that a reader gets it in. */
    static ArticleView of(Standing standing, Rendition rendition) {
        Manuscript manuscript = rendition.manuscript();
        return new ArticleView(
                manuscript.slug(),
                rendition.revision(),
                state(standing, rendition.original()),
                manuscript.locale(),
                manuscript.title(),
                manuscript.summary(),
                manuscript.conditions(),
                manuscript.codes(),
                rendition.author(),
                rendition.isReviewed() ? rendition.reviewer() : null,
                rendition.isReviewed(),
                rendition.publishedAt(),
                manuscript.reviewBy(),
                notice(standing, rendition),
                rendition.note(standing),
                manuscript.disclosure(),
                manuscript.licence(),
                manuscript.attribution(),
                manuscript.terms(),
                manuscript.sections(),
                manuscript.claims(),
                manuscript.sources());
    }

    static Edition edition(Standing standing, Rendition rendition) {
        return new Edition(
                rendition.manuscript(),
                rendition.revision(),
                rendition.author(),
                rendition.reviewer(),
                rendition.publishedAt(),
                notice(standing, rendition));
    }

    private static String review(Rendition rendition, Idiom idiom) {
        if (rendition.isReviewed()) {
            return idiom.say(Saying.NO_SIGN_OFF);
        }
        Manuscript text = rendition.manuscript();
        String licence = text.licence() == null ? "" : " " + idiom.say(Saying.USED_UNDER, text.licence());
        String attribution = text.attribution() == null ? "" : " " + text.attribution();
        return idiom.say(Saying.NOT_REVIEWED) + licence + attribution;
    }

    /** No clinician has read the articles; until one has, every representation says so, in the language of its text. */
    private static String notice(Standing standing, Rendition rendition) {
        Idiom idiom = Idiom.of(rendition.manuscript().locale());
        TranslationNote note = rendition.note(standing);
        String stale = note != null && note.stale() ? idiom.say(Saying.STALE_TRANSLATION) + " " : "";
        String said = stale + review(rendition, idiom);
        return switch (standing) {
            case Standing.Published now
            when now.revision() == rendition.original().number() -> said;
            case Standing.Published ignored -> idiom.say(Saying.SUPERSEDED) + " " + said;
            case Standing.Withdrawn gone -> idiom.say(Saying.WITHDRAWN, gone.reason()) + " " + said;
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
