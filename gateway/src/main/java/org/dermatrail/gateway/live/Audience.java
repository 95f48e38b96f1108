package org.dermatrail.gateway.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dermatrail.gateway.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Which events one subscriber sees. Articles and recalls are for all clinics; everything else only for the clinic that
 * it names, so an event that names none is shown to nobody.
 *
 * @param types what was asked for: each an event type, or the beginning of some up to a dot; empty for all
 */
record Audience(@Nullable String clinic, List<String> types) {

    private static final List<String> FOR_ALL =
            List.of("org.dermatrail.content.article", "org.dermatrail.triage.recall");
    private static final Pattern TYPES = Pattern.compile("[a-z0-9.]{1,100}(,[a-z0-9.]{1,100}){0,19}");

    /** The audience of a caller who asked for these types, or nothing if the wish cannot be read. */
    static Optional<Audience> of(Caller caller, @Nullable String types) {
        if (types == null || types.isEmpty()) {
            return Optional.of(new Audience(caller.clinic(), List.of()));
        }
        return TYPES.matcher(types).matches()
                ? Optional.of(new Audience(caller.clinic(), Arrays.asList(types.split(",", -1))))
                : Optional.empty();
    }

    boolean sees(LiveEvent event) {
        return mayBeShown(event) && (types.isEmpty() || isOneOf(types, event.type()));
    }

    private boolean mayBeShown(LiveEvent event) {
        return isOneOf(FOR_ALL, event.type()) || (clinic != null && clinic.equals(event.clinic()));
    }

    private static boolean isOneOf(List<String> beginnings, String type) {
        return beginnings.stream()
                .anyMatch(wanted -> type.startsWith(wanted)
                        && (type.length() == wanted.length() || type.charAt(wanted.length()) == '.'));
    }
}
