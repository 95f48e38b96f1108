/**
 * Measures one report scored by the product beside the same rules in Drools and in CEL. The rules of the peers are
 * generated from the pathways, and their results are compared with the product's before anything is timed.
 */
@NullMarked
package org.dermatrail.bench.engines;

import org.jspecify.annotations.NullMarked;
