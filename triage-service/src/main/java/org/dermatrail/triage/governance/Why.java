package org.dermatrail.triage.governance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The reason that a step gives for the trail. */
@Schema(name = "PathwayReason")
record Why(@Schema(maxLength = LONGEST) @Nullable String reason) {

    static final int LONGEST = 2000;

    /** For control, halves of characters, and what turns the direction of writing round. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

    /** Empty where nothing is said that could be kept. */
    Optional<String> said() {
        String said = reason;
        return said == null
                        || said.isBlank()
                        || said.length() > LONGEST
                        || UNSEEN.matcher(said).find()
                ? Optional.empty()
                : Optional.of(said.strip());
    }
}
