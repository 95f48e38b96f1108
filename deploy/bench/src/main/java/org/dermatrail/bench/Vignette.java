package org.dermatrail.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case: what somebody wrote, and what a clinician would expect of the answer.
 *
 * @param text what is posted; the coded facts of a case are not, since reading them from the text is part of the test
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Vignette(
        String id,
        @JsonProperty("free_text") String text,
        @Nullable Integer age,
        @Nullable String sex,
        @Nullable String group,
        Expected expected) {

    String groupName() {
        return Objects.requireNonNullElse(group, "(no group)");
    }

    /** What the answer should be. {@code range} names the bounds of what is acceptable, in any order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Expected(
            Urgency urgency,
            @JsonProperty("acceptable_range") @Nullable List<Urgency> range,
            @JsonProperty("must_raise_red_flags") List<String> redFlags,
            @JsonProperty("must_mention") List<String> mentions,
            @JsonProperty("must_not") List<String> mustNot) {

        Expected {
            redFlags = redFlags == null ? List.of() : List.copyOf(redFlags);
            mentions = mentions == null ? List.of() : List.copyOf(mentions);
            mustNot = mustNot == null ? List.of() : List.copyOf(mustNot);
        }

        Urgency least() {
            return range == null || range.isEmpty() ? urgency : Collections.min(range);
        }

        Urgency most() {
            return range == null || range.isEmpty() ? urgency : Collections.max(range);
        }
    }
}
