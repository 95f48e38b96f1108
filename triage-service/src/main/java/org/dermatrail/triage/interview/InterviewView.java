package org.dermatrail.triage.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Presence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An interview as it leaves the service.
 *
 * @param language of the words; findings are asked about in English where it has no words for them
 * @param question the question at hand; none when it has ended
 * @param assessment what it was filed as, when it has ended
 */
@Schema(name = "Interview")
record InterviewView(
        UUID id,
        String subject,
        String status,
        String language,
        SoFar soFar,
        @Nullable Asked question,
        List<Answered> answered,
        Progress progress,
        Instant expiresAt,
        @Nullable UUID assessment,
        String notice,

        @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore
        long version) {

    /**
     * How urgent it is by what is known now; to be shown at once, whatever is still asked.
     *
     * @param settled whether no answer could change it any more
     */
    @Schema(name = "InterviewSoFar")
    record SoFar(
            @Schema(description = "By what is known now; to be shown at once, whatever is still asked")
            Urgency urgency,

            String title,

            @Schema(description = "What to do first") String step,

            @Schema(description = "Whether no answer could change the urgency any more")
            boolean settled) {}

    /**
     * The question at hand.
     *
     * @param kind {@code opening}: which themes; {@code signs}: which findings; {@code beginning}: since when
     * @param others what may be said of all items that are not named in an answer
     */
    @Schema(name = "InterviewQuestion")
    record Asked(
            int number,
            String kind,
            String text,
            List<Item> items,
            @Nullable String others) {}

    /**
     * One thing that is asked about.
     *
     * @param about the id of a theme or a finding, by which it is answered
     * @param why what the answer would decide
     */
    @Schema(name = "InterviewItem")
    record Item(
            String about,
            String text,
            String language,
            @Nullable Why why,
            List<Choice> choices) {}

    /**
     * Why something is asked.
     *
     * @param rule the rule that it would help to decide
     * @param claims the claims that the rule rests on
     * @param couldLeadTo the urgency that the rule would raise to, or the points of all rules together; where nothing can
     *     raise it any more, the least that the open answers together could come to
     */
    @Schema(name = "InterviewWhy", description = "For staff and not for patients")
    record Why(
            @Schema(description = "The rule that the answer helps to decide")
            String rule,

            String title,

            @Schema(description = "The claims that the rule rests on")
            List<String> claims,

            @Schema(
                    description =
                            "Above soFar: the urgency that the rule would raise to, or the points of all rules together."
                                    + " Otherwise nothing can raise the urgency any more, and this is the least that all"
                                    + " open answers together could come to; it is no forecast and takes nothing from"
                                    + " soFar")
            Urgency couldLeadTo) {}

    /** An answer to choose; {@code since} where a beginning is asked for. */
    @Schema(name = "InterviewChoice")
    record Choice(
            String text,
            Presence presence,

            @Nullable @Schema(description = "ISO 8601", example = "P2D")
            String since) {}

    /** An answer that was given and can be taken back. */
    @Schema(name = "InterviewAnswer")
    record Answered(
            int question,
            String about,
            @Nullable Presence presence,
            @Nullable String since) {}

    /**
     * How far it is.
     *
     * @param asked questions answered
     * @param remaining about how many questions may still come
     */
    @Schema(name = "InterviewProgress")
    record Progress(int asked, int remaining) {}

    /** Shows nothing of what the person said. */
    @Override
    public String toString() {
        return "InterviewView[redacted]";
    }
}
