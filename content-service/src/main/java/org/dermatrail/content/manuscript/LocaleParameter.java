package org.dermatrail.content.manuscript;

import org.dermatrail.content.problem.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** The language in an address, read in the same way wherever one is named. */
public final class LocaleParameter {

    private LocaleParameter() {}

    /** The language that was named, if any; refuses the request where there is no such language. */
    public static @Nullable String of(@Nullable String value) {
        if (value != null && !LanguageTag.isKnown(value)) {
            throw RefusedRequest.parameter("locale", "must be a language such as en or en-GB");
        }
        return value;
    }
}
