package org.dermatrail.content.knowledge;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer, as Atom (RFC 4287) has it.
 *
 * @param base what the addresses in it are relative to
 * @param categories the parameters that were understood, by name
 */
record Feed(
        URI base,
        String language,
        String id,
        String title,
        String subtitle,
        Instant updated,
        SortedMap<String, String> categories,
        List<Entry> entries) {

    /**
     * An article or a claim.
     *
     * @param summary safe HTML
     * @param source of a claim, the article that makes it
     */
    record Entry(
            String id,
            String title,
            String language,
            URI address,
            Instant updated,
            String summary,
            @Nullable Source source) {}

    /** The article that an entry is a part of. */
    record Source(String id, String title, Instant updated) {}
}
