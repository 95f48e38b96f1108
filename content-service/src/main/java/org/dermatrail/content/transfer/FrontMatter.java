package org.dermatrail.content.transfer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dermatrail.content.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * The YAML at the head of a file: plain mappings, lists and values. What else YAML can do (aliases, tags, several documents) is refused, since no article needs it and it is good for attacks only.
 */
final class FrontMatter {

    /** Front matter begins on the second line of a file. */
    private static final int LINES_BEFORE = 1;

    private final ObjectMapper yaml;

    FrontMatter(ObjectMapper json) {
        this.yaml = json.copyWith(YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .stringQuotingChecker(new OnlyPlainWords())
                .build());
    }

    /** What a file's head came to. */
    sealed interface Outcome {

        /** Its values, and where they stand. */
        record Parsed(ObjectNode values, Places places) implements Outcome {}

        record Faulty(FieldFault fault) implements Outcome {}
    }

    String write(JsonNode values) {
        try {
            return yaml.writeValueAsString(values);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("An article could not be written as YAML", impossible);
        }
    }

    Outcome read(String text) {
        try {
            Places places = new Places();
            FieldFault fault = examine(text, places);
            if (fault != null) {
                return new Outcome.Faulty(fault);
            }
            return yaml.readTree(text) instanceof ObjectNode values
                    ? new Outcome.Parsed(values, places)
                    : faulty(1, "the front matter must be names with values");
        } catch (JacksonException unreadable) {
            var place = unreadable.getLocation();
            int line = place == null ? 0 : Math.max(place.getLineNr(), 0);
            return faulty(line + LINES_BEFORE, "cannot be read as YAML from here on");
        } catch (IOException impossible) {
            throw new IllegalStateException("A text could not be read", impossible);
        }
    }

    private @Nullable FieldFault examine(String text, Places places) throws IOException {
        try (YAMLParser parser = ((YAMLFactory) yaml.getFactory()).createParser(text)) {
            boolean ended = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr() + LINES_BEFORE;
                if (ended) {
                    return fault(line, "the front matter must be one document");
                }
                if (parser.isCurrentAlias() || parser.getTypeId() != null) {
                    return fault(line, "aliases and tags are not read here");
                }
                JsonPointer value = parser.getParsingContext().pathAsPointer();
                places.note(value, line);
                ended = parser.getParsingContext().inRoot();
            }
            return null;
        }
    }

    private static Outcome faulty(int line, String detail) {
        return new Outcome.Faulty(fault(line, detail));
    }

    private static FieldFault fault(int line, String detail) {
        return new FieldFault("", Places.at(line, detail));
    }

    /** Leaves the quotes off words and sentences that no reader of YAML takes for anything else. */
    private static final class OnlyPlainWords extends StringQuotingChecker {

        private static final long serialVersionUID = 1L;
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 ,;()/_.'-]*[A-Za-z0-9).]|[a-z]");
        private static final Set<String> RESERVED =
                Set.copyOf(List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n"));

        @Override
        public boolean needToQuoteName(String name) {
            return needToQuoteValue(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !PLAIN.matcher(value).matches() || RESERVED.contains(value.toLowerCase(Locale.ROOT));
        }
    }
}
