package org.dermatrail.triage.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument makes of its inputs.
 *
 * @param band id of the band that the value lies in, or null where none is published
 * @param meaning the value in words
 * @param parts the subtotals that it comes from
 * @param warnings what must be known before anybody acts on it
 */
public record Score(double value, @Nullable String band, String meaning, List<Part> parts, List<String> warnings) {

    public Score {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }
}
