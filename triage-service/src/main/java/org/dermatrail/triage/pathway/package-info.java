/**
 * What is known: vocabulary and pathways as data, their model and the reader that checks them. Only the readers touch
 * Jackson; the model is plain records, which scoring compiles.
 */
@NullMarked
package org.dermatrail.triage.pathway;

import org.jspecify.annotations.NullMarked;
