package org.dermatrail.content.claim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.LocaleParameter;
import org.dermatrail.content.problem.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** Which claims a list shows; what is null does not matter. */
record ClaimFilter(
        @Nullable String article,
        @Nullable String kind,
        @Nullable String appraisal,
        @Nullable String certainty,
        @Nullable String condition,
        @Nullable String locale) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,100}");

    ClaimFilter {
        id("article", article);
        id("condition", condition);
        LocaleParameter.of(locale);
        word("kind", kind, Kind.values());
        word("appraisal", appraisal, Appraisal.values());
        word("certainty", certainty, Certainty.values());
    }

    /** The fields that have to be equal, by name. */
    Map<String, String> equalities() {
        Map<String, String> equal = new LinkedHashMap<>();
        put(equal, "article", article);
        put(equal, "kind", kind);
        put(equal, "appraisal", appraisal);
        put(equal, "certainty", certainty);
        return equal;
    }

    private static void put(Map<String, String> equal, String field, @Nullable String value) {
        if (value != null) {
            equal.put(field, value);
        }
    }

    private static void id(String name, @Nullable String value) {
        if (value != null && !ID.matcher(value).matches()) {
            throw RefusedRequest.parameter(name, "must be small letters, digits and hyphens");
        }
    }

    private static void word(String name, @Nullable String value, Enum<?>[] words) {
        if (value != null
                && Arrays.stream(words).noneMatch(word -> word.toString().equals(value))) {
            throw RefusedRequest.parameter(
                    name,
                    "must be one of " + Arrays.stream(words).map(Enum::toString).collect(Collectors.joining(", ")));
        }
    }
}
