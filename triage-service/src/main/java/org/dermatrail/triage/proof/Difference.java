package org.dermatrail.triage.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place where two JSON documents are not the same.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param signed the value in the first, as JSON; {@code -} where there is none
 * @param again the value in the second
 */
record Difference(String pointer, String signed, String again) {

    private static final String NOTHING = "-";

    /** All places, in order; the smallest values that differ rather than what holds them. */
    static List<Difference> between(JsonNode signed, JsonNode again) {
        List<Difference> found = new ArrayList<>();
        compare("", signed, again, found);
        return found;
    }

    private static void compare(
            String pointer, @Nullable JsonNode signed, @Nullable JsonNode again, List<Difference> found) {
        if (signed == null || again == null) {
            found.add(new Difference(pointer, text(signed), text(again)));
        } else if (signed.isObject() && again.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            signed.fieldNames().forEachRemaining(names::add);
            again.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(pointer + "/" + escaped(name), signed.get(name), again.get(name), found);
            }
        } else if (signed.isArray() && again.isArray()) {
            for (int i = 0; i < Math.max(signed.size(), again.size()); i++) {
                compare(pointer + "/" + i, signed.get(i), again.get(i), found);
            }
        } else if (!signed.equals(again)) {
            found.add(new Difference(pointer, text(signed), text(again)));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? NOTHING : value.toString();
    }
}
