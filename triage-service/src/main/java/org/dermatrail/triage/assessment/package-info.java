/**
 * Reports and their scorings over time: how a report comes in, is read, scored and kept, and how it is read again. The
 * only writer of the assessment tables; recalls score again through it.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.assessment;
