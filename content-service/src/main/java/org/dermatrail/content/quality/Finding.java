package org.dermatrail.content.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing to be said against a text.
 *
 * @param pointer JSON Pointer into the article
 * @param message what is the matter
 * @param fix what to do about it
 */
@JsonPropertyOrder({"code", "severity", "pointer", "message", "fix"})
public record Finding(
        @JsonProperty("code") @Schema(implementation = String.class, examples = "claim-without-source")
        Concern concern,

        String pointer,
        String message,
        String fix) {

    @JsonProperty
    @Schema(implementation = String.class, examples = "error")
    Severity severity() {
        return concern.severity();
    }
}
