package org.dermatrail.content.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article in a list: its current revision without the text. */
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
        @Nullable LocalDate reviewBy) {}
