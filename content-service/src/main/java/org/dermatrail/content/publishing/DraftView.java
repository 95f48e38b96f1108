package org.dermatrail.content.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Code;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.manuscript.Source;
import org.dermatrail.content.manuscript.Term;
import org.jspecify.annotations.Nullable;

/**
 * A draft as JSON, in the shape of an article.
 *
 * @param revision the change of the article that it builds on, 0 for a new article
 * @param state {@code draft}, {@code in_review} or {@code approved}
 * @param reviewer who approved it
 * @param remark why it was sent back
 * @param allowed the steps that are possible now
 */
record DraftView(
        String slug,
        int revision,
        String state,
        String locale,
        String title,
        String summary,
        List<String> conditions,
        List<Code> codes,
        String author,
        List<String> editors,
        @Nullable String reviewer,
        @Nullable String remark,
        List<String> allowed,
        @Nullable LocalDate reviewBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String disclosure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String licence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String attribution,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Term> terms,
        List<Section> sections,
        List<Claim> claims,
        List<Source> sources) {

    static DraftView of(Draft draft) {
        Manuscript text = draft.manuscript();
        Stage stage = draft.stage();
        return new DraftView(
                text.slug(),
                draft.base(),
                stage.word(),
                text.locale(),
                text.title(),
                text.summary(),
                text.conditions(),
                text.codes(),
                draft.author(),
                draft.editors(),
                stage instanceof Stage.Approved approved ? approved.reviewer() : null,
                stage instanceof Stage.Writing writing ? writing.remark() : null,
                Step.possibleFrom(stage),
                text.reviewBy(),
                text.disclosure(),
                text.licence(),
                text.attribution(),
                text.terms(),
                text.sections(),
                text.claims(),
                text.sources());
    }
}
