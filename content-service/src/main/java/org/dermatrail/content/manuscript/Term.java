package org.dermatrail.content.manuscript;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A word of the field and what it means, in words that a patient knows. */
public record Term(
        @NotBlank @Size(max = 100) String term,
        @NotBlank @Size(max = 500) String meaning) {}
