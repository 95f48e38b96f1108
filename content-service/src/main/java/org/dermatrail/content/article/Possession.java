package org.dermatrail.content.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says to have already. A tag decides where there is one; a date is asked only without (RFC 9110, 13.2.2),
 * and a date that cannot be read is as good as none.
 */
record Possession(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {

    boolean covers(Representation current) {
        if (ifNoneMatch != null) {
            return Arrays.stream(ifNoneMatch.split(",", -1))
                    .map(String::strip)
                    .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(current.tag()));
        }
        Instant modified = current.modified();
        return ifModifiedSince != null
                && modified != null
                && HttpDate.read(ifModifiedSince)
                        .filter(since ->
                                !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                        .isPresent();
    }
}
