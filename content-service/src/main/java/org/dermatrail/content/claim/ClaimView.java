package org.dermatrail.content.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dermatrail.content.manuscript.Source;
import org.dermatrail.content.translation.TranslationNote;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the latest revision that has it states it.
 *
 * @param current false when its article was withdrawn or no longer makes the claim
 * @param locale the language of the statement; only in a list where a language is asked for
 * @param translation told of a translated statement only
 * @param history the revisions' statements of it, the latest first and a page of them; only where one claim is asked for
 * @param reliance how many open assessments cite it; only where one claim is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        String id,
        String article,
        int revision,
        boolean current,
        String statement,
        String kind,
        String certainty,
        String appraisal,
        List<String> appliesTo,
        boolean shown,
        List<Source> sources,
        Instant publishedAt,
        @Nullable String locale,
        @Nullable TranslationNote translation,
        @Nullable List<Statement> history,
        @Nullable Reliance reliance) {

    /** How many open assessments cite the claim. */
    record Reliance(long assessments) {}

    /** What one revision said. */
    record Statement(
            int revision, Instant publishedAt, String statement, String kind, String certainty, String appraisal) {

        static Statement of(PublishedClaim claim) {
            return new Statement(
                    claim.revision, claim.publishedAt, claim.statement, claim.kind, claim.certainty, claim.appraisal);
        }
    }

    static ClaimView of(PublishedClaim claim) {
        return of(claim, null, null);
    }

    static ClaimView of(PublishedClaim latest, List<Statement> history, long assessments) {
        return of(latest, history, new Reliance(assessments));
    }

    private static ClaimView of(PublishedClaim claim, @Nullable List<Statement> history, @Nullable Reliance reliance) {
        return new ClaimView(
                claim.id,
                claim.article,
                claim.revision,
                claim.current,
                claim.statement,
                claim.kind,
                claim.certainty,
                claim.appraisal,
                claim.appliesTo,
                claim.shown,
                claim.sources,
                claim.publishedAt,
                null,
                null,
                history,
                reliance);
    }

    /** The same in a language where its words are there, or else with the language that it is in. */
    ClaimView in(String wanted, TranslatedStatement said) {
        return said.statement() == null ? in(said.own(), statement, null) : in(wanted, said.statement(), said.note());
    }

    private ClaimView in(String language, String words, @Nullable TranslationNote note) {
        return new ClaimView(
                id,
                article,
                revision,
                current,
                words,
                kind,
                certainty,
                appraisal,
                appliesTo,
                shown,
                sources,
                publishedAt,
                language,
                note,
                history,
                reliance);
    }
}
