package org.dermatrail.triage.pathway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file while it is read: its name, its tree, and typed access that throws faults which name their place. What can
 * grow without end in YAML is refused: references, tags, further documents, depth and size.
 */
final class Document {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern WORD = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");

    /** No table or no reader takes these: for control but the end of a line, halves of characters, turns of direction. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069&&[^\\n]]");

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 30;
    private static final int MOST_NODES = 50_000;
    private static final int LONGEST_KEY = 100;
    private static final int QUOTED = 80;

    private final String file;
    private int nodes;

    Document(String file) {
        this.file = file;
    }

    Yaml parse(String source) {
        try (YAMLParser parser = YAML.createParser(source)) {
            if (parser.nextToken() == null) {
                throw fault(new Yaml.At(1, 1), "the file is empty");
            }
            nodes = 0;
            var root = node(parser, 1);
            if (parser.nextToken() != null) {
                throw fault(at(parser), "a second document begins here: a file holds one");
            }
            return root;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            var at = place == null ? new Yaml.At(1, 1) : new Yaml.At(place.getLineNr(), place.getColumnNr());
            throw fault(at, "not readable as YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InvalidKnowledge fault(Yaml.At at, String message) {
        return new InvalidKnowledge(List.of(new Fault(file, at.line(), at.column(), message)));
    }

    Yaml.Fields fields(Yaml node, String... allowed) {
        if (!(node instanceof Yaml.Fields fields)) {
            throw fault(node.at(), "expected a mapping with " + abridged(new LinkedHashSet<>(List.of(allowed))));
        }
        var known = new TreeSet<>(Set.of(allowed));
        fields.of().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw fault(value.at(), "unknown key '" + key + "'" + offer(key, known));
            }
        });
        return fields;
    }

    List<Yaml> items(Yaml node) {
        if (node instanceof Yaml.Items items) {
            return items.of();
        }
        throw fault(node.at(), "expected a list");
    }

    String text(Yaml node) {
        if (!(node instanceof Yaml.Text text) || text.value().isBlank()) {
            throw fault(node.at(), "expected a text");
        }
        if (text.value().length() > LONGEST) {
            throw fault(
                    node.at(),
                    "a text of " + text.value().length() + " characters, of " + LONGEST + " at most: shorten it");
        }
        return seen(text.value(), node.at());
    }

    /** A text that other systems take as a key. */
    String word(Yaml node) {
        String word = text(node);
        if (!isWord(word)) {
            throw fault(node.at(), "expected words in kebab case and at most 60 characters, not " + quoted(word));
        }
        return word;
    }

    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    List<String> texts(@Nullable Yaml node) {
        return node == null ? List.of() : items(node).stream().map(this::text).toList();
    }

    Yaml required(Yaml.Fields fields, String key) {
        var value = fields.of().get(key);
        if (value == null) {
            throw fault(fields.at(), "'" + key + "' is missing: add it");
        }
        return value;
    }

    @Nullable
    Yaml optional(Yaml.Fields fields, String key) {
        return fields.of().get(key);
    }

    int integer(Yaml node) {
        try {
            return Integer.parseInt(text(node));
        } catch (NumberFormatException e) {
            throw fault(node.at(), "expected a whole number, not " + quoted(text(node)));
        }
    }

    double number(Yaml node) {
        String text = text(node);
        if (!DECIMAL.matcher(text).matches()) {
            throw fault(node.at(), "expected a number such as 38 or 38.5, not " + quoted(text));
        }
        return Double.parseDouble(text);
    }

    boolean flag(@Nullable Yaml node) {
        if (node == null) {
            return false;
        }
        return switch (text(node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(node.at(), "expected true or false");
        };
    }

    String known(Yaml node, Set<String> ids, String what) {
        String id = text(node);
        if (!ids.contains(id)) {
            throw fault(node.at(), "unknown " + what + " " + quoted(id) + offer(id, ids));
        }
        return id;
    }

    <E extends Enum<E>> E constant(Yaml node, Class<E> type) {
        String id = text(node);
        var names = new TreeSet<String>();
        for (E constant : type.getEnumConstants()) {
            String name = Words.of(constant);
            if (name.equals(id)) {
                return constant;
            }
            names.add(name);
        }
        throw fault(node.at(), "expected one of " + String.join(", ", names) + ", not " + quoted(id));
    }

    /** A word as an author wrote it; of a long one, which a message is no place for, the beginning. */
    static String quoted(String word) {
        return word.length() <= QUOTED ? "'" + word + "'" : "'" + word.substring(0, QUOTED) + "…'";
    }

    private String seen(String text, Yaml.At at) {
        var unseen = UNSEEN.matcher(text);
        if (unseen.find()) {
            String code = String.format("U+%04X", text.codePointAt(unseen.start()));
            throw fault(at, "holds " + code + ", which nobody sees: take it out");
        }
        return text;
    }

    private static String offer(String id, Set<String> ids) {
        String nearest = Suggestion.nearest(id, ids);
        return nearest == null ? "; known are " + abridged(ids) : "; did you mean '" + nearest + "'?";
    }

    private static String abridged(Set<String> ids) {
        var shown = ids.stream().limit(12).toList();
        return String.join(", ", shown) + (ids.size() > shown.size() ? " and more" : "");
    }

    private Yaml node(YAMLParser parser, int depth) throws IOException {
        var at = at(parser);
        if (depth > DEEPEST) {
            throw fault(at, "nested deeper than " + DEEPEST + " levels: say it in fewer");
        }
        if (++nodes > MOST_NODES) {
            throw fault(at, "more than " + MOST_NODES + " values: make two pathways of it");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw fault(at, "anchors and aliases are not taken: write it out");
        }
        if (parser.getTypeId() != null) {
            throw fault(at, "tags such as !!java are not taken: leave it out");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<Yaml>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return new Yaml.Items(items, at);
        }
        if (token == JsonToken.START_OBJECT) {
            return new Yaml.Fields(fields(parser, depth), at);
        }
        if (token == null || !token.isScalarValue()) {
            throw fault(at, "not readable as YAML: it ends too early");
        }
        return new Yaml.Text(token == JsonToken.VALUE_NULL ? "" : parser.getText(), at);
    }

    private Map<String, Yaml> fields(YAMLParser parser, int depth) throws IOException {
        var fields = new LinkedHashMap<String, Yaml>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var at = at(parser);
            String key = parser.currentName();
            if (key == null || parser.currentToken() != JsonToken.FIELD_NAME) {
                throw fault(at, "not readable as YAML: a mapping ends too early");
            }
            if (key.length() > LONGEST_KEY) {
                throw fault(at, "a key of " + key.length() + " characters: no key has more than " + LONGEST_KEY);
            }
            parser.nextToken();
            if (fields.put(seen(key, at), node(parser, depth + 1)) != null) {
                throw fault(at, "'" + key + "' is written twice: keep one");
            }
        }
        return fields;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static Yaml.At at(JsonParser parser) {
        var place = parser.currentTokenLocation();
        return new Yaml.At(place.getLineNr(), place.getColumnNr());
    }
}
