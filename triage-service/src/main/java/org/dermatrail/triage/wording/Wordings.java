package org.dermatrail.triage.wording;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dermatrail.triage.wording.Wording.Texts;

/** The languages that people can be answered in. */
public final class Wordings {

    private static final String FALLBACK = "en";
    private static final String FOLDER = "wording/";

    private final Map<String, Texts> languages = new TreeMap<>();

    private Wordings() {}

    /** Those that come with the service. */
    public static Wordings packaged() {
        var wordings = new Wordings();
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        for (String language : languages()) {
            try (var stream = resource(language + ".yaml")) {
                wordings.languages.put(language, yaml.readValue(stream, Texts.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return wordings;
    }

    /** The languages of {@code wording/index.txt}, so that one is added by its files alone. */
    private static List<String> languages() {
        try (var stream = resource("index.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        var stream = Wordings.class.getClassLoader().getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException(FOLDER + name + " is missing from the class path");
        }
        return stream;
    }

    /** The words for a language tag such as {@code de-AT}; English where there are none. */
    public Wording of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        Texts texts = languages.get(language);
        return texts == null
                ? new Wording(Locale.ENGLISH, false, english())
                : new Wording(Locale.of(language), true, texts);
    }

    private Texts english() {
        Texts texts = languages.get(FALLBACK);
        if (texts == null) {
            throw new IllegalStateException("English is missing");
        }
        return texts;
    }
}
