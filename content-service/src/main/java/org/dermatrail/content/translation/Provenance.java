package org.dermatrail.content.translation;

import java.time.Instant;

/** Who stands behind a published text, and since when. */
public record Provenance(String author, String reviewer, String publisher, Instant publishedAt) {}
