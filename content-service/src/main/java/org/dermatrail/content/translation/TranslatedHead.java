package org.dermatrail.content.translation;

import java.time.Instant;

/**
 * What a list shows of a translation, read without its text.
 *
 * @param revision the revision of the article that it translates
 */
public record TranslatedHead(
        String slug,
        String locale,
        int revision,
        String title,
        String summary,
        String author,
        String reviewer,
        Instant publishedAt) {}
