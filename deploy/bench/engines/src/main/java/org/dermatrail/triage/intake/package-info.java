/** What other tokenizers would lose. It stands in the package of intake for what that keeps to itself. */
@NullMarked
package org.dermatrail.triage.intake;

import org.jspecify.annotations.NullMarked;
