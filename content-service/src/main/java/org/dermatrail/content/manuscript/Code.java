package org.dermatrail.content.manuscript;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A concept of a terminology that the article is about. */
public record Code(
        @NotBlank
        @Pattern(
                regexp = "icd-10|icd-10-cm|icd-11|snomed-ct",
                message = "must be icd-10, icd-10-cm, icd-11 or snomed-ct")
        String system,

        @NotBlank @Size(max = 40) String code) {}
