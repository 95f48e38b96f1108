package org.dermatrail.e2e;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a page shows of an answer. An object may lack members; {@value #ANYTHING} stands for any value, for the rest of a
 * text and for further members of a list.
 */
sealed interface Shown {

    String ANYTHING = "…";

    /** Whether this is in what commands have printed. */
    boolean isIn(String told);

    /** @param kind what stands behind the opening fence */
    static Shown of(String kind, String text) {
        return switch (kind) {
            case "json" -> new Answer(JsonPath.from(text).get());
            case "text" -> new Lines(text.lines().toList());
            default -> throw new IllegalArgumentException("A fence is of json or text and not of '" + kind + "'");
        };
    }

    /** Part of an answer in JSON that stands on a line of its own. */
    record Answer(Object part) implements Shown {

        @Override
        public boolean isIn(String told) {
            return told.lines()
                    .filter(line -> line.startsWith("{"))
                    .anyMatch(line -> covers(part, JsonPath.from(line).get()));
        }

        private static boolean covers(Object part, Object whole) {
            return ANYTHING.equals(part)
                    || switch (part) {
                        case Map<?, ?> members ->
                            whole instanceof Map<?, ?> all
                                    && members.entrySet().stream()
                                            .allMatch(member -> all.containsKey(member.getKey())
                                                    && covers(member.getValue(), all.get(member.getKey())));
                        case List<?> items -> whole instanceof List<?> all && covers(items, all);
                        case String text ->
                            whole instanceof String all
                                    && pattern(text).matcher(all).matches();
                        case null, default -> Objects.toString(part).equals(Objects.toString(whole));
                    };
        }

        private static boolean covers(List<?> items, List<?> all) {
            return items.contains(ANYTHING)
                    ? items.stream()
                            .filter(item -> !ANYTHING.equals(item))
                            .allMatch(item -> all.stream().anyMatch(each -> covers(item, each)))
                    : items.size() == all.size()
                            && IntStream.range(0, items.size()).allMatch(i -> covers(items.get(i), all.get(i)));
        }
    }

    /** Lines, each of which was printed. */
    record Lines(List<String> lines) implements Shown {

        @Override
        public boolean isIn(String told) {
            return lines.stream()
                    .map(Shown::pattern)
                    .allMatch(line ->
                            told.lines().anyMatch(each -> line.matcher(each).matches()));
        }
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Arrays.stream(text.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
