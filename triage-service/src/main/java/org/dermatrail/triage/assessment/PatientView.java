package org.dermatrail.triage.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.pathway.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in plain words, for the person whom it is about: no rules, no scores, no codes but what a page needs to
 * tell levels apart.
 *
 * @param id null for what is not kept
 * @param language of the words; single texts that it lacks are in English and say so
 * @param translated whether the words are in the language of the report
 * @param urgency the computed one, or the one of a clinician where that is more urgent
 * @param title the urgency in words
 * @param within how soon, in words
 * @param step what to do first
 * @param stillAsked what would be good to know
 * @param read articles that explain it
 * @param underReview told where something that it rests on is being reviewed
 */
@Schema(name = "PatientAssessment")
record PatientView(
        @Nullable UUID id,
        String status,
        Instant scoredAt,
        int scoring,
        String language,
        boolean translated,
        Urgency urgency,
        String title,
        String within,
        String step,
        List<Text> whatToDo,
        List<Text> whatToAvoid,
        List<Text> why,
        List<Text> stillAsked,
        List<String> read,
        @Nullable String underReview,
        String notice) {

    /** A text with its language. */
    @Schema(name = "PatientText")
    record Text(String text, String language) {}
}
