package org.dermatrail.content.article;

import java.time.Instant;

/** A revision in an article's history. */
record RevisionSummary(
        int revision,
        String state,
        String title,
        String author,
        String reviewer,
        String publisher,
        Instant publishedAt) {}
