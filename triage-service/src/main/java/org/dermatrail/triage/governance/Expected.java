package org.dermatrail.triage.governance;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which version a caller expects to find, as {@code If-Match} says it. */
sealed interface Expected {

    /** Whatever there is: {@code If-Match: *}. */
    record Any() implements Expected {}

    /** One of these. Weak tags never match (RFC 9110, 13.1.1). */
    record OneOf(Set<String> tags) implements Expected {}

    /** Nothing was said, which is refused: somebody else's change could be lost. */
    record Unsaid() implements Expected {}

    /** Ends the tags of texts in YAML: each form of a thing has a tag of its own (RFC 9110, 8.8.3). */
    String AS_YAML = "-yaml";

    Pattern STRONG = Pattern.compile("\"[^\"]*\"");

    static Expected of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Unsaid();
        }
        if (header.strip().equals("*")) {
            return new Any();
        }
        return new OneOf(Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(tag -> STRONG.matcher(tag).matches())
                .map(tag -> tag.substring(1, tag.length() - 1))
                .map(tag -> tag.endsWith(AS_YAML) ? tag.substring(0, tag.length() - AS_YAML.length()) : tag)
                .collect(Collectors.toSet()));
    }

    default boolean accepts(String tag) {
        return switch (this) {
            case Any ignored -> true;
            case OneOf one -> one.tags().contains(tag);
            case Unsaid ignored -> false;
        };
    }
}
