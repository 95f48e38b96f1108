package org.dermatrail.triage.governance;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The reason that a step gives for the trail. */
@Schema(name = "PathwayReason")
record Why(@Schema(maxLength = LONGEST) @Nullable String reason) {

    static final int LONGEST = 2000;

    /** Empty where nothing is said that could be kept. */
    Optional<String> said() {
        String said = reason;
        return said == null
                        || said.isBlank()
                        || said.length() > LONGEST
                        || said.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')
                ? Optional.empty()
                : Optional.of(said.strip());
    }
}
