package org.dermatrail.triage.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpPageTest {

    private static final UUID ID = UUID.fromString("0199c2a4-0000-7000-8000-000000000001");

    @Test
    void aPlaceIsFoundAgainByItsCursor() {
        var place = new FollowUpPage.Place(Instant.parse("2026-11-21T14:05:00.123456Z"), ID);

        assertThat(FollowUpPage.Place.of(place.cursor())).contains(place);
    }

    /** The database keeps times up to the year 294276, the language far beyond. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+300000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "-5000-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "yesterday",
                ""
            })
    void aTimeThatNoFollowUpIsDueAtIsNoCursorOfOurs(String due) {
        assertThat(FollowUpPage.Place.of(cursor(due + " " + ID))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T14:05:00Z 1-1-1-1-1",
                "2026-11-21T14:05:00Z 0199C2A4-0000-7000-8000-000000000001",
                "2026-11-21T14:05:00.000Z 0199c2a4-0000-7000-8000-000000000001",
                "2026-11-21T15:05:00+01:00 0199c2a4-0000-7000-8000-000000000001",
                "2026-11-21t14:05:00z 0199c2a4-0000-7000-8000-000000000001",
                "2026-11-21T14:05:00Z",
                ""
            })
    void whatIsWrittenOtherwiseIsNoCursorOfOurs(String place) {
        assertThat(FollowUpPage.Place.of(cursor(place))).isEmpty();
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }
}
