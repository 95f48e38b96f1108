package org.dermatrail.triage.pathway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One file while it is read: its name, its tree, and typed access that throws faults which name their place. */
final class Document {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;

    Document(String file) {
        this.file = file;
    }

    Yaml parse(String source) {
        try (JsonParser parser = YAML.createParser(source)) {
            if (parser.nextToken() == null) {
                throw fault(new Yaml.At(1, 1), "the file is empty");
            }
            return node(parser);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            var at = place == null ? new Yaml.At(1, 1) : new Yaml.At(place.getLineNr(), place.getColumnNr());
            throw fault(at, "not readable as YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InvalidKnowledge fault(Yaml.At at, String message) {
        return new InvalidKnowledge(List.of(new Fault(file, at.line(), at.column(), message)));
    }

    Yaml.Fields fields(Yaml node, String... allowed) {
        if (!(node instanceof Yaml.Fields fields)) {
            throw fault(node.at(), "expected a mapping with " + String.join(", ", allowed));
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
        if (node instanceof Yaml.Text text && !text.value().isBlank()) {
            return text.value();
        }
        throw fault(node.at(), "expected a text");
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
            throw fault(node.at(), "expected a whole number, not '" + text(node) + "'");
        }
    }

    double number(Yaml node) {
        try {
            return Double.parseDouble(text(node));
        } catch (NumberFormatException e) {
            throw fault(node.at(), "expected a number, not '" + text(node) + "'");
        }
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
            throw fault(node.at(), "unknown " + what + " '" + id + "'" + offer(id, ids));
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
        throw fault(node.at(), "expected one of " + String.join(", ", names) + ", not '" + id + "'");
    }

    private static String offer(String id, Set<String> ids) {
        String nearest = Suggestion.nearest(id, ids);
        return nearest == null ? "; known are " + abridged(ids) : "; did you mean '" + nearest + "'?";
    }

    private static String abridged(Set<String> ids) {
        var shown = ids.stream().limit(12).toList();
        return String.join(", ", shown) + (ids.size() > shown.size() ? " and more" : "");
    }

    private Yaml node(JsonParser parser) throws IOException {
        var at = at(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<Yaml>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser));
            }
            return new Yaml.Items(items, at);
        }
        if (token == JsonToken.START_OBJECT) {
            var fields = new LinkedHashMap<String, Yaml>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var keyAt = at(parser);
                String key = parser.currentName();
                parser.nextToken();
                if (fields.put(key, node(parser)) != null) {
                    throw fault(keyAt, "'" + key + "' is written twice: keep one");
                }
            }
            return new Yaml.Fields(fields, at);
        }
        return new Yaml.Text(token == JsonToken.VALUE_NULL ? "" : parser.getText(), at);
    }

    private static Yaml.At at(JsonParser parser) {
        var place = parser.currentTokenLocation();
        return new Yaml.At(place.getLineNr(), place.getColumnNr());
    }
}
