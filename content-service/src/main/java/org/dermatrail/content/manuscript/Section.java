package org.dermatrail.content.manuscript;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an article.
 *
 * @param body Markdown; markup of any other kind is shown as the text that it is
 * @param claims the ids of the claims that the body states
 */
public record Section(
        @NotNull @Pattern(regexp = Manuscript.KEBAB, message = Manuscript.KEBAB_MESSAGE) @Size(max = 100)
        String id,

        @NotBlank @Size(max = 300) String heading,
        @NotBlank @Size(max = 50_000) String body,
        @Size(max = 500) List<String> claims) {

    public Section(String id, String heading, String body, @Nullable List<String> claims) {
        this.id = id;
        this.heading = heading;
        this.body = body;
        this.claims = claims == null ? List.of() : List.copyOf(claims);
    }
}
