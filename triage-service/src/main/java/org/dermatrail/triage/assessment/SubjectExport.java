package org.dermatrail.triage.assessment;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of one subject, for their right of access.
 *
 * @param others what other features keep, by its name
 */
@Schema(name = "SubjectExport")
record SubjectExport(String subject, List<Item> assessments, Map<String, Object> others) {

    /** One assessment: what was said, and all its scorings. */
    @Schema(name = "SubjectExportItem")
    record Item(@Nullable String text, List<AssessmentView> scorings, List<AssessmentView.Judgement> overrides) {

        @Override
        public String toString() {
            return "Item[redacted]";
        }
    }
}
