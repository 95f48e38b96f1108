package org.dermatrail.content.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with one value.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or {@code ?name} for a query parameter
 * @param detail what is expected instead; never repeats the value
 */
@Schema(description = "One thing wrong with one value")
public record FieldFault(
        @Schema(examples = "/claims/3/certainty", description = "JSON Pointer into the body, or ?name for a parameter")
        String pointer,

        String detail) {}
