package org.dermatrail.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the phrases under {@code must_not} mean to a machine, from {@code must-not.json}. A phrase that no entry fits is
 * not checkable and is counted as such; the first entry that fits decides.
 */
final class MustNot {

    private final List<Entry> entries;

    private MustNot(List<Entry> entries) {
        this.entries = entries;
    }

    static MustNot load() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(MustNot.class.getResourceAsStream("must-not.json"), "must-not.json")) {
            return new MustNot(JsonMapper.builder().build().readValue(file, new TypeReference<List<Entry>>() {}));
        }
    }

    Optional<Contradiction> meaning(String phrase) {
        return entries.stream()
                .filter(entry -> entry.phrase().matcher(phrase).matches())
                .map(Entry::contradictedBy)
                .findFirst();
    }

    /** @param phrase matches whole phrases; the file says whether case counts */
    record Entry(Pattern phrase, Contradiction contradictedBy) {}
}
