package org.dermatrail.content.quality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word that professionals use and patients need not know.
 *
 * @param forms other forms of it, such as an irregular plural
 * @param plain what to say instead, or how to explain it
 */
record Jargon(String term, List<String> forms, String plain) {

    @JsonCreator
    static Jargon read(
            @JsonProperty("term") String term,
            @JsonProperty("forms") @Nullable List<String> forms,
            @JsonProperty("plain") String plain) {
        return new Jargon(term, forms == null ? List.of() : List.copyOf(forms), plain);
    }

    /** Two words for the same thing compare equal by this: small letters, one blank, no plural. */
    static String key(String word) {
        String small = word.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
        return small.length() > 4 && small.endsWith("s") && !small.endsWith("ss") && !small.endsWith("is")
                ? small.substring(0, small.length() - 1)
                : small;
    }
}
