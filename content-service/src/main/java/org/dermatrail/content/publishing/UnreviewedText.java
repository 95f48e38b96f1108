package org.dermatrail.content.publishing;

import org.dermatrail.content.manuscript.Manuscript;

/**
 * A text that becomes current under a licence, without anybody here having reviewed it.
 *
 * @param json the manuscript as it is stored
 * @param revision the number of the change that it makes to its article
 * @param author whom the text comes from
 * @param reason what the trail says about how it came in
 */
public record UnreviewedText(Manuscript manuscript, String json, int revision, String author, String reason) {}
