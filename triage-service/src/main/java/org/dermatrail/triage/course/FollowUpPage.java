package org.dermatrail.triage.course;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of follow-ups that are expected, the first to be due first.
 *
 * @param next the cursor of the following page, null at the end
 */
@Schema(name = "FollowUpPage")
record FollowUpPage(List<Item> items, @Nullable String next) {

    /** A follow-up that is expected. */
    @Schema(name = "FollowUpItem")
    record Item(UUID assessment, String subject, Instant dueAt, boolean overdue) {}

    /** The last row of a page; the next page begins behind it. */
    record Place(Instant due, UUID assessment) {

        /** The database keeps fewer times than the language: no follow-up is due before the first or after the last. */
        private static final Instant FIRST = Instant.EPOCH;

        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((due + " " + assessment).getBytes(StandardCharsets.US_ASCII));
        }

        /**
         * Empty when the text is no cursor of ours: one that stands for the same place and is written otherwise is none
         * either.
         */
        static Optional<Place> of(String cursor) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", 2);
                return parts.length < 2
                        ? Optional.empty()
                        : Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                                .filter(Place::isKept)
                                .filter(place -> place.cursor().equals(cursor));
            } catch (IllegalArgumentException | DateTimeException foreign) {
                return Optional.empty();
            }
        }

        private boolean isKept() {
            return !due.isBefore(FIRST) && !due.isAfter(LAST);
        }
    }
}
