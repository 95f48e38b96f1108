package org.dermatrail.content.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision in an article's history. */
record RevisionSummary(
        int revision,
        String state,
        String title,
        String author,
        @Nullable String reviewer,
        boolean reviewed,
        String publisher,
        Instant publishedAt) {}
