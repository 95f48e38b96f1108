/**
 * What people read, as data: one file a language. It knows nothing of scoring but the names of its levels; what a language
 * lacks is told in English, and said to be.
 */
@NullMarked
package org.dermatrail.triage.wording;

import org.jspecify.annotations.NullMarked;
