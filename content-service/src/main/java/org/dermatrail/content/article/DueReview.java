package org.dermatrail.content.article;

import java.time.LocalDate;

/** An article whose current revision somebody has to look at again. */
record DueReview(String slug, int revision, String locale, String title, LocalDate reviewBy) {}
