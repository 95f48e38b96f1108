package org.dermatrail.content.manuscript;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an article that an editor decides. Fields that the service owns are accepted beside it and ignored,
 * so that what was read can be changed and put back.
 *
 * @param conditions ids of the conditions that the article is about
 * @param reviewBy the day on which somebody has to look at it again
 * @param disclosure who paid for it and which interests its makers have
 * @param licence the terms under which somebody else's text is used, as an SPDX identifier or by name
 * @param attribution whom such a text comes from, in the words that its licence asks for
 * @param terms the words of the field that the article explains
 */
@JsonIgnoreProperties({
    "revision",
    "state",
    "author",
    "reviewer",
    "reviewed",
    "publishedAt",
    "notice",
    "remark",
    "editors",
    "allowed",
    "publishAt",
    "translation"
})
public record Manuscript(
        @NotNull @Pattern(regexp = Manuscript.KEBAB, message = Manuscript.KEBAB_MESSAGE) @Size(max = 100)
        String slug,

        @NotNull @Pattern(regexp = LanguageTag.SHAPE, message = "must be a language such as en or en-GB")
        String locale,

        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 2000) String summary,

        @Size(max = 50)
        List<@Pattern(regexp = Manuscript.KEBAB, message = Manuscript.KEBAB_MESSAGE) @Size(max = 100) String>
                conditions,

        @Size(max = 100) List<@Valid Code> codes,
        @Nullable LocalDate reviewBy,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(min = 1, max = 2000) @Nullable
        String disclosure,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(min = 1, max = 200) @Nullable
        String licence,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(min = 1, max = 1000) @Nullable
        String attribution,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 200)
        List<@Valid Term> terms,

        @Size(min = 1, max = 200) List<@Valid Section> sections,
        @Size(max = 1000) List<@Valid Claim> claims,
        @Size(max = 1000) List<@Valid Source> sources) {

    static final String KEBAB = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    static final String KEBAB_MESSAGE = "must be small letters and digits, with hyphens between them";

    public Manuscript(
            String slug,
            String locale,
            String title,
            String summary,
            @Nullable List<String> conditions,
            @Nullable List<Code> codes,
            @Nullable LocalDate reviewBy,
            @Nullable String disclosure,
            @Nullable String licence,
            @Nullable String attribution,
            @Nullable List<Term> terms,
            @Nullable List<Section> sections,
            @Nullable List<Claim> claims,
            @Nullable List<Source> sources) {
        this.slug = slug;
        this.locale = locale;
        this.title = title;
        this.summary = summary;
        this.conditions = conditions == null ? List.of() : List.copyOf(conditions);
        this.codes = codes == null ? List.of() : List.copyOf(codes);
        this.reviewBy = reviewBy;
        this.disclosure = disclosure;
        this.licence = licence;
        this.attribution = attribution;
        this.terms = terms == null ? List.of() : List.copyOf(terms);
        this.sections = sections == null ? List.of() : List.copyOf(sections);
        this.claims = claims == null ? List.of() : List.copyOf(claims);
        this.sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** Whether an article can have this slug. */
    public static boolean isSlug(String text) {
        return text.length() <= 100 && text.matches(KEBAB);
    }

    /** The same text with other claims. */
    public Manuscript withClaims(List<Claim> others) {
        return new Manuscript(
                slug,
                locale,
                title,
                summary,
                conditions,
                codes,
                reviewBy,
                disclosure,
                licence,
                attribution,
                terms,
                sections,
                others,
                sources);
    }

    /** The claims by their id. */
    public Map<String, Claim> claimsById() {
        return claims.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    }

    /** The sources by their id. */
    public Map<String, Source> sourcesById() {
        return sources.stream().collect(Collectors.toMap(Source::id, Function.identity()));
    }
}
