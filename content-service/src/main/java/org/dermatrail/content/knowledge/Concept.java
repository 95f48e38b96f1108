package org.dermatrail.content.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that other systems have codes for.
 *
 * @param also other names of it
 * @param conditions what our articles call it, from the closest to the widest
 * @param codes its code in each system, by the system's word
 */
record Concept(String name, List<String> also, List<String> conditions, Map<String, String> codes) {

    private static final String UNVERIFIED = "-unverified";

    @JsonCreator
    static Concept read(
            @JsonProperty("name") String name,
            @JsonProperty("also") @Nullable List<String> also,
            @JsonProperty("conditions") List<String> conditions,
            @JsonProperty("codes") Map<String, String> codes) {
        Map<String, String> known = new TreeMap<>();
        codes.forEach((system, code) -> known.put(system.replace(UNVERIFIED, ""), code));
        return new Concept(name, also == null ? List.of() : List.copyOf(also), List.copyOf(conditions), known);
    }

    boolean hasCode(CodeSystem system, String code) {
        return code.equals(codes.get(system.word()));
    }

    boolean isBelow(CodeSystem system, String code) {
        String own = codes.get(system.word());
        return own != null && system.above(own).contains(code);
    }

    boolean isCalled(String words) {
        return Stream.concat(Stream.of(name), also.stream())
                .anyMatch(call -> plain(call).equals(words));
    }

    /** Small letters and digits with one blank between words. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
