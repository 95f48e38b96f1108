package org.dermatrail.content.quality;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a text.
 *
 * @param reviewer nobody yet, or nobody at all
 * @param awaitsReview whether a review is still to come
 */
public record People(String author, @Nullable String reviewer, boolean awaitsReview) {}
