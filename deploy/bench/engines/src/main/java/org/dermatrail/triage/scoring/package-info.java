/** What the bench needs of scoring's own parts. It stands in the package of scoring for that alone. */
@NullMarked
package org.dermatrail.triage.scoring;

import org.jspecify.annotations.NullMarked;
