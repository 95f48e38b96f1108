package org.dermatrail.triage.governance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A body in YAML as it came: a text, nothing, or bytes that are no text. */
sealed interface YamlText {

    record Text(String value) implements YamlText {}

    record None() implements YamlText {}

    record Broken() implements YamlText {}

    static YamlText of(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return new None();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException foreign) {
            return new Broken();
        }
    }
}
