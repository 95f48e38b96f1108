package org.dermatrail.triage.assessment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the worklist shows and where a page of it ends. */
final class Worklist {

    private Worklist() {}

    /** Which assessments; the wire names of status and urgency. */
    record Filter(
            String status,
            @Nullable String urgency,
            @Nullable String subject) {}

    /** The last row of a page; the next page begins behind it. */
    record Place(int score, UUID id) {

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((score + ":" + id).getBytes(StandardCharsets.US_ASCII));
        }

        /**
         * Empty when the text is no cursor of ours: one that stands for the same place and is written otherwise is none
         * either.
         */
        static Optional<Place> of(String cursor) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":", 2);
                return Optional.of(new Place(Integer.parseInt(parts[0]), UUID.fromString(parts[1])))
                        .filter(place -> place.cursor().equals(cursor));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
                return Optional.empty();
            }
        }
    }
}
