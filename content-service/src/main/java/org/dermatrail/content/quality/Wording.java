package org.dermatrail.content.quality;

/**
 * What the checks look for in one language.
 *
 * @param help headings of a section on when to get help
 * @param promises what advertisements say
 * @param negations words before a promise that turn it into its opposite
 * @param hedges words before a promise that leave it open; they don't help an unsupported claim
 * @param emphases words that hold a negation and are none, such as "not only"
 * @param refutations words right after a promise that turn it into its opposite
 * @param doubts what shows that a sentence reports a promise and does not make it
 * @param conditions what shows that a sentence names what a risk depends on
 * @param approvals words for an approval
 */
record Wording(
        Phrases help,
        Phrases promises,
        Phrases negations,
        Phrases hedges,
        Phrases emphases,
        Phrases refutations,
        Phrases doubts,
        Phrases conditions,
        Phrases approvals) {}
