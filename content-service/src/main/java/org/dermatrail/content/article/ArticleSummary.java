package org.dermatrail.content.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dermatrail.content.translation.TranslatedHead;
import org.dermatrail.content.translation.TranslationNote;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list: its current revision without the text.
 *
 * @param translation told of a translation only
 */
record ArticleSummary(
        String slug,
        int revision,
        String state,
        String locale,
        String title,
        String summary,
        List<String> conditions,
        String author,
        @Nullable String reviewer,
        boolean reviewed,
        Instant publishedAt,
        @Nullable LocalDate reviewBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TranslationNote translation) {

    /** In the article's own language, as the database has it. */
    ArticleSummary(
            String slug,
            int revision,
            String state,
            String locale,
            String title,
            String summary,
            List<String> conditions,
            String author,
            @Nullable String reviewer,
            boolean reviewed,
            Instant publishedAt,
            @Nullable LocalDate reviewBy) {
        this(
                slug,
                revision,
                state,
                locale,
                title,
                summary,
                conditions,
                author,
                reviewer,
                reviewed,
                publishedAt,
                reviewBy,
                null);
    }

    /** The same article in another language. */
    ArticleSummary in(TranslatedHead translation) {
        return new ArticleSummary(
                slug,
                translation.revision(),
                state,
                translation.locale(),
                translation.title(),
                translation.summary(),
                conditions,
                translation.author(),
                translation.reviewer(),
                true,
                translation.publishedAt(),
                reviewBy,
                TranslationNote.of(translation.revision(), revision));
    }
}
