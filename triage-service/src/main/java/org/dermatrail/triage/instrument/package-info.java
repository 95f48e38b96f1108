/**
 * The published instruments over HTTP: what they are and what they make of entered values. It may use the pure package
 * {@code scale} and the problems; nothing that is entered here is kept.
 */
@NullMarked
package org.dermatrail.triage.instrument;

import org.jspecify.annotations.NullMarked;
