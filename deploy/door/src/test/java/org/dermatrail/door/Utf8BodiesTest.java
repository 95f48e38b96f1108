package org.dermatrail.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8BodiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"ff", "c0af", "c1ab", "e080af", "f08080af", "f4908080", "eda080", "eda080edb080", "c3", "80"})
    void whatIsNoUtf8IsRefusedWithItsPlace(String bytes) {
        byte[] body = HexFormat.of().parseHex("7b0a" + "c3a4" + bytes);

        NotUtf8 refusal = catchThrowableOfType(NotUtf8.class, () -> Utf8Bodies.check(body));

        assertThat(refusal.getLocation().getByteOffset()).isEqualTo(4);
        assertThat(refusal.getLocation().getLineNr()).isEqualTo(2);
        assertThat(refusal.getLocation().getColumnNr()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, 1", "UTF-16BE, 0", "UTF-32LE, 1", "UTF-32BE, 0"})
    void whatIsUtf8OnlyForItsNulsIsRefused(String charset, int place) {
        byte[] body = "{\"text\":\"a\"}".getBytes(Charset.forName(charset));

        NotUtf8 refusal = catchThrowableOfType(NotUtf8.class, () -> Utf8Bodies.check(body));

        assertThat(refusal.getLocation().getByteOffset()).isEqualTo(place);
    }

    @Test
    void everyCharacterPasses() {
        String all = "{\"text\":\"\u00e4 \u20ac \ufffe \ud83d\ude00 \udbff\udfff\"}";

        assertThatNoException().isThrownBy(() -> Utf8Bodies.check(all.getBytes(StandardCharsets.UTF_8)));
        assertThatNoException().isThrownBy(() -> Utf8Bodies.check(new byte[0]));
    }
}
