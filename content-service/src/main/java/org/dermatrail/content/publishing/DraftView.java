package org.dermatrail.content.publishing;

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
import org.jspecify.annotations.Nullable;

/**
 * A draft as JSON, in the shape of an article.
 *
 * @param revision the change of the article that it builds on or translates, 0 for a new article
 * @param state {@code draft}, {@code in_review}, {@code approved} or {@code scheduled}
 * @param reviewer who approved it
 * @param remark why it was sent back, or not published when it was to be
 * @param publishAt when readers are to get it
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant publishAt,
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
        Stage.Pending stage = draft.stage();
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
                reviewer(stage),
                remark(stage),
                stage instanceof Stage.Scheduled scheduled ? scheduled.at() : null,
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

    private static @Nullable String reviewer(Stage.Pending stage) {
        return switch (stage) {
            case Stage.Approved approved -> approved.reviewer();
            case Stage.Scheduled scheduled -> scheduled.reviewer();
            case Stage.Writing ignored -> null;
            case Stage.InReview ignored -> null;
        };
    }

    private static @Nullable String remark(Stage.Pending stage) {
        return switch (stage) {
            case Stage.Writing writing -> writing.remark();
            case Stage.Approved approved -> approved.remark();
            case Stage.Scheduled ignored -> null;
            case Stage.InReview ignored -> null;
        };
    }
}
