package org.dermatrail.content.publishing;

import java.util.List;
import org.dermatrail.content.manuscript.ControlCharacters;
import org.dermatrail.content.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** The reason that a rejection or a withdrawal has to give. */
final class Reason {

    private static final int LONGEST = 2000;

    private Reason() {}

    static List<FieldFault> faults(@Nullable String reason) {
        return faults("/reason", reason);
    }

    static List<FieldFault> faults(String pointer, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return List.of(new FieldFault(pointer, "must say why"));
        }
        if (reason.length() > LONGEST) {
            return List.of(new FieldFault(pointer, "must have at most " + LONGEST + " characters"));
        }
        return ControlCharacters.areIn(reason)
                ? List.of(new FieldFault(pointer, "must not hold control characters"))
                : List.of();
    }
}
