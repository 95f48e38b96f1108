package org.dermatrail.triage.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormTest {

    private static final ObjectMapper JSON = Json.mapper();

    record Told(@Nullable Duration since) {}

    @Test
    void durationsAreTextInIso8601() throws JsonProcessingException {
        assertThat(JSON.readValue("{\"since\":\"P3DT12H\"}", Told.class).since())
                .hasHours(84);
        assertThat(JSON.readValue("{\"since\":null}", Told.class).since()).isNull();
        assertThat(JSON.readValue("{}", Told.class).since()).isNull();
        assertThat(JSON.writeValueAsString(Map.of("since", Duration.ofDays(3)))).isEqualTo("{\"since\":\"PT72H\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30",
                "-1",
                "0.5",
                "1e9",
                "1e999999999",
                "true",
                "\"\"",
                "\" \"",
                "\"30\"",
                "\"P3D \"",
                "\" P3D\"",
                "\"P3D\\u0000\"",
                "\"three days\"",
                "\"P999999999999999999999D\"",
                "{}",
                "[]",
                "[\"P3D\"]"
            })
    void whatIsNoDurationIsRefused(String since) {
        assertThatThrownBy(() -> JSON.readValue("{\"since\":" + since + "}", Told.class))
                .isInstanceOfSatisfying(MismatchedInputException.class, refused -> {
                    assertThat(refused.getTargetType()).isEqualTo(Duration.class);
                    assertThat(refused.getPath()).hasSize(1);
                });
    }

    /** The framework registers what it finds after our own settings; the last one to know a type would win. */
    @Test
    void modulesThatComeLaterChangeNothing() {
        var later = new ObjectMapper();
        new JsonForm().customize(later);
        later.registerModule(new JavaTimeModule());

        assertThatThrownBy(() -> later.readValue("{\"since\":30}", Told.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
