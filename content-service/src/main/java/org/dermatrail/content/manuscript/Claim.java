package org.dermatrail.content.manuscript;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One atomic statement with a stable id, {@code <slug>/<name>}.
 *
 * @param shown false for wording that is kept so that a search finds it, and shown to nobody
 * @param searchWords what people type when they mean this
 * @param jurisdiction whose approval a claim about an approval speaks of
 * @param asOf the day on which such a claim was checked
 */
public record Claim(
        @NotNull
        @Pattern(regexp = Claim.ID, message = "must be <slug>/<name> in small letters, digits and hyphens")
        @Size(max = 200)
        String id,

        @NotBlank @Size(max = 2000) String statement,
        @NotNull Kind kind,
        @NotNull Certainty certainty,
        @NotNull Appraisal appraisal,

        @Size(max = 50)
        List<@Pattern(regexp = Manuscript.KEBAB, message = Manuscript.KEBAB_MESSAGE) @Size(max = 100) String> appliesTo,

        @Size(max = 50) List<String> sources,
        boolean shown,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@NotBlank @Size(max = 100) String> searchWords,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(min = 1, max = 100) @Nullable
        String jurisdiction,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOf) {

    static final String ID = Manuscript.KEBAB + "/" + Manuscript.KEBAB;

    public Claim {
        appliesTo = List.copyOf(appliesTo);
        sources = List.copyOf(sources);
        searchWords = List.copyOf(searchWords);
    }

    /** As JSON has it: lists may be missing, and a claim is shown unless it says otherwise. */
    @JsonCreator
    static Claim read(
            @JsonProperty("id") String id,
            @JsonProperty("statement") String statement,
            @JsonProperty("kind") Kind kind,
            @JsonProperty("certainty") Certainty certainty,
            @JsonProperty("appraisal") Appraisal appraisal,
            @JsonProperty("appliesTo") @Nullable List<String> appliesTo,
            @JsonProperty("sources") @Nullable List<String> sources,
            @JsonProperty("shown") @Nullable Boolean shown,
            @JsonProperty("searchWords") @Nullable List<String> searchWords,
            @JsonProperty("jurisdiction") @Nullable String jurisdiction,
            @JsonProperty("asOf") @Nullable LocalDate asOf) {
        return new Claim(
                id,
                statement,
                kind,
                certainty,
                appraisal,
                appliesTo == null ? List.of() : appliesTo,
                sources == null ? List.of() : sources,
                shown == null || shown,
                searchWords == null ? List.of() : searchWords,
                jurisdiction,
                asOf);
    }

    /** Whether a claim can have this id. */
    public static boolean isId(String text) {
        return text.length() <= 200 && text.matches(ID);
    }

    /** The part of the id after the slug, unique in the article; serves as an anchor. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }
}
