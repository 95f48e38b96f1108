package org.dermatrail.triage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorklistTest {

    private static final String ID = "0199c2a4-0000-7000-8000-00000000000a";
    private static final Worklist.Place PLACE = new Worklist.Place(38, UUID.fromString(ID));

    @Test
    void aPlaceIsFoundAgainByItsCursor() {
        assertThat(Worklist.Place.of(PLACE.cursor())).contains(PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "38:1-1-1-1-1",
                "38:0199C2A4-0000-7000-8000-00000000000A",
                "38:0199c2a4-0-7000-8000-a",
                "+38:" + ID,
                "038:" + ID,
                "-0:" + ID,
                "38: " + ID,
                "38:" + ID + " ",
                "38:",
                ":" + ID,
                "38",
                ""
            })
    void whatIsWrittenOtherwiseIsNoCursorOfOurs(String place) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));

        assertThat(Worklist.Place.of(cursor)).isEmpty();
    }

    @Test
    void aCursorIsSpeltInOneWay() {
        String cursor = new Worklist.Place(5, UUID.fromString(ID)).cursor();

        assertThat(cursor).as("two of the last six bits mean nothing").endsWith("E");
        assertThat(Worklist.Place.of(cursor.substring(0, cursor.length() - 1) + "F"))
                .isEmpty();
        assertThat(Worklist.Place.of(cursor + "=")).isEmpty();
    }
}
