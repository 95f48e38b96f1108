/**
 * From free text to findings: what a patient wrote becomes coded findings, each with the range of text that it was
 * read from. A language is data ({@code lexicon/en.yaml} and its like); this package holds the reader and the
 * matching, which are pure and linear in the length of the text. It may use the report records and nothing of the
 * other features.
 */
@NullMarked
package org.dermatrail.triage.intake;

import org.jspecify.annotations.NullMarked;
