package org.dermatrail.triage.recall;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the assessments of a recall.
 *
 * @param affected rested on a changed claim when the recall opened; where pathways changed, all that were open
 * @param unchanged kept their urgency, though what they rest on changed; counted at the end
 * @param failed could not be scored again and stand as they were
 */
@Schema(name = "RecallCounts")
record RecallCounts(int affected, int unchanged, int raised, int lowered, int failed) {

    static final RecallCounts NONE = new RecallCounts(0, 0, 0, 0, 0);
}
