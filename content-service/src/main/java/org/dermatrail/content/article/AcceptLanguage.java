package org.dermatrail.content.article;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/**
 * Which of some languages suits the header best (RFC 9110, 12.5.4), by the look-up of RFC 4647: a range is cut from its
 * end until it fits, so {@code de-AT} finds {@code de}. It also finds {@code de-AT} for {@code de}, as readers mean it.
 */
final class AcceptLanguage {

    private static final int LONGEST = 1000;

    private AcceptLanguage() {}

    /**
     * @param header what cannot be read asks for nothing
     * @param offered at least one; the first is taken where none suits
     */
    static String choose(@Nullable String header, List<String> offered) {
        String first = offered.getFirst();
        if (header == null || header.length() > LONGEST) {
            return first;
        }
        List<LanguageRange> ranges;
        try {
            ranges = LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return first;
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> suiting(range.getRange(), offered))
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse(first);
    }

    private static String suiting(String range, List<String> offered) {
        if (range.equals("*")) {
            return offered.getFirst();
        }
        for (String part = range; !part.isEmpty(); part = shortened(part)) {
            String wanted = part;
            var found = offered.stream()
                    .filter(tag -> tag.equalsIgnoreCase(wanted))
                    .findFirst()
                    .or(() -> offered.stream()
                            .filter(tag -> tag.regionMatches(true, 0, wanted + "-", 0, wanted.length() + 1))
                            .findFirst());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    private static String shortened(String range) {
        int end = range.lastIndexOf('-');
        return end < 0 ? "" : range.substring(0, end);
    }
}
