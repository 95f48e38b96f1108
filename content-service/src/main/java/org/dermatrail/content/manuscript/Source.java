package org.dermatrail.content.manuscript;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim can be checked.
 *
 * @param url left out where no stable address is known
 * @param checkedOn the day on which somebody last read it
 * @param reviewBy the day from which it must be read again before anything rests on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        @NotNull @Pattern(regexp = Manuscript.KEBAB, message = Manuscript.KEBAB_MESSAGE) @Size(max = 100)
        String id,

        @NotBlank @Size(max = 1000) String citation,

        @Pattern(regexp = "https?://[^\\s<>\"']+", message = "must be an http or https address")
        @Size(max = 1000)
        @Nullable
        String url,

        @Min(1800) @Max(2200) @Nullable Integer year,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reviewBy) {}
