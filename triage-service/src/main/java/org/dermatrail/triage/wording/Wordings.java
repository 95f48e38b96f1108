package org.dermatrail.triage.wording;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dermatrail.triage.wording.Wording.Texts;

/** The languages that people can be answered in. */
public final class Wordings {

    private static final String FALLBACK = "en";
    private static final List<String> LANGUAGES = List.of(FALLBACK, "de", "es");

    private final Map<String, Texts> languages = new TreeMap<>();

    private Wordings() {}

    /** Those that come with the service. */
    public static Wordings packaged() {
        var wordings = new Wordings();
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        for (String language : LANGUAGES) {
            String file = "wording/" + language + ".yaml";
            try (var stream = Wordings.class.getClassLoader().getResourceAsStream(file)) {
                if (stream == null) {
                    throw new IllegalStateException(file + " is missing from the class path");
                }
                wordings.languages.put(language, yaml.readValue(stream, Texts.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return wordings;
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
