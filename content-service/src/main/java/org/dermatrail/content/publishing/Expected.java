package org.dermatrail.content.publishing;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which version a caller expects to find, as {@code If-Match} says it. */
public sealed interface Expected {

    /** Whether the version with this entity tag is one of them. */
    boolean accepts(String tag);

    /** Whether the caller may mean this revision of an article, whose tags begin with its number in every format. */
    default boolean acceptsRevision(int revision) {
        return switch (this) {
            case Any ignored -> true;
            case Unsaid ignored -> true;
            case OneOf these -> these.tags().stream().anyMatch(tag -> tag.startsWith(revision + "."));
        };
    }

    /** Whatever there is: {@code If-Match: *}. */
    record Any() implements Expected {
        @Override
        public boolean accepts(String tag) {
            return true;
        }
    }

    /** One of these. */
    record OneOf(Set<String> tags) implements Expected {
        @Override
        public boolean accepts(String tag) {
            return tags.contains(tag);
        }
    }

    /** Nothing was said, which is refused: somebody else's change could be lost. */
    record Unsaid() implements Expected {
        @Override
        public boolean accepts(String tag) {
            return false;
        }
    }

    /** Reads the header. Weak tags never match (RFC 9110, 13.1.1). */
    static Expected of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Unsaid();
        }
        if (header.strip().equals("*")) {
            return new Any();
        }
        Pattern strong = Pattern.compile("\"[^\"]*\"");
        return new OneOf(Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(tag -> strong.matcher(tag).matches())
                .map(tag -> tag.substring(1, tag.length() - 1))
                .collect(Collectors.toSet()));
    }
}
