package org.dermatrail.content.search.emergency;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The file of a language as it is written.
 *
 * @param notices what to do first
 * @param denying words that deny what follows, unless one of {@code notDenying} comes next or one of {@code turning} between
 * @param helping words after which a denial means that something can't be done
 * @param denyingAfter words that deny what stands just before them
 * @param joining words over which a denial goes on
 * @param listing those of {@code denying} that deny a whole list, over its commas
 * @param leading words that may stand between a denial and the nearest thing that it denies
 * @param never those of {@code denying} that only make stronger what one of {@code likening} follows in its sentence
 * @param likening words such as "this" in "never like this"
 * @param known words that are no slip of another one
 * @param homonyms what means something else than the words in it
 * @param words the forms of each class
 * @param asking what somebody says who only wants to know
 * @param distant what somebody says who asks about later or long ago
 * @param acute what somebody says who asks about the moment
 */
record WordFile(
        @JsonProperty(required = true) String language,
        @JsonProperty(required = true) Map<SignTable.Level, String> notices,
        @JsonProperty(required = true) List<String> denying,
        @JsonProperty(required = true) List<String> notDenying,
        @JsonProperty(required = true) List<String> helping,
        @JsonProperty(required = true) List<String> denyingAfter,
        @JsonProperty(required = true) List<String> turning,
        @JsonProperty(required = true) List<String> joining,
        @JsonProperty(required = true) List<String> listing,
        @JsonProperty(required = true) List<String> leading,
        @JsonProperty(required = true) List<String> never,
        @JsonProperty(required = true) List<String> likening,
        @JsonProperty(required = true) List<String> known,
        @JsonProperty(required = true) List<String> homonyms,
        @JsonProperty(required = true) Map<String, List<String>> words,
        @JsonProperty(required = true) List<String> asking,
        @JsonProperty(required = true) List<String> distant,
        @JsonProperty(required = true) List<String> acute) {

    static final List<String> LANGUAGES = List.of("en", "de", "es");

    static WordFile of(String language) {
        return read(language, WordFile.class);
    }

    static <T> T read(String name, Class<T> type) {
        String file = "search/emergency/" + name + ".yaml";
        try (InputStream stream = WordFile.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return new ObjectMapper(new YAMLFactory()).readValue(stream, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The signs of emergencies cannot be read: " + file, unreadable);
        }
    }
}
