/** Measures interviews. It stands in their package for what they keep to themselves. */
@NullMarked
package org.dermatrail.triage.interview;

import org.jspecify.annotations.NullMarked;
