package org.dermatrail.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merges the sections of descriptions that hold named things, such as {@code /components/schemas}. What several parts
 * describe alike appears once; what they describe differently, or what refers to such a thing, gets the part's name in
 * front, and all references follow.
 */
final class NamedThings {

    private final List<String> sections;

    /** @param sections JSON pointers of the sections */
    NamedThings(List<String> sections) {
        this.sections = List.copyOf(sections);
    }

    /** The parts with what is in conflict renamed; afterwards equal names mean equal things. */
    List<Part> reconcile(List<Part> parts) {
        Set<String> conflicts = conflicts(parts);
        return parts.stream().map(part -> rename(part, conflicts)).toList();
    }

    /** Puts the sections of all parts, reconciled before, into one document. */
    void merge(List<Part> parts, ObjectNode into) {
        for (String section : sections) {
            for (Part part : parts) {
                part.document()
                        .at(section)
                        .properties()
                        .forEach(thing -> section(into, section).set(thing.getKey(), thing.getValue()));
            }
        }
    }

    private Set<String> conflicts(List<Part> parts) {
        Map<String, List<JsonNode>> shared = parts.stream()
                .flatMap(part -> sections.stream()
                        .flatMap(section -> part.document().at(section).properties().stream()
                                .map(thing -> Map.entry(reference(section, thing.getKey()), thing.getValue()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        shared.values().removeIf(things -> things.size() < 2);
        Set<String> conflicts = new HashSet<>();
        boolean grown = true;
        while (grown) {
            Set<String> known = Set.copyOf(conflicts);
            shared.forEach((reference, things) -> {
                boolean differ = !things.stream().allMatch(things.getFirst()::equals);
                if (differ || things.stream().anyMatch(thing -> refersTo(thing, known))) {
                    conflicts.add(reference);
                }
            });
            grown = conflicts.size() > known.size();
        }
        return conflicts;
    }

    private Part rename(Part part, Set<String> conflicts) {
        ObjectNode renamed = (ObjectNode) rewrite(part.document(), part, conflicts);
        for (String section : sections) {
            if (renamed.at(section) instanceof ObjectNode things) {
                List<String> names = things.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> conflicts.contains(reference(section, name)))
                        .toList();
                names.forEach(name -> things.set(part.prefixed(name), things.remove(name)));
            }
        }
        return new Part(part.name(), renamed);
    }

    private JsonNode rewrite(JsonNode node, Part part, Set<String> conflicts) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(one -> copy.set(one.getKey(), rewrite(one.getValue(), part, conflicts)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(one -> copy.add(rewrite(one, part, conflicts)));
                yield copy;
            }
            case TextNode text -> TextNode.valueOf(follow(text.textValue(), part, conflicts));
            default -> node;
        };
    }

    private static String follow(String text, Part part, Set<String> conflicts) {
        for (String conflict : conflicts) {
            if (leadsTo(text, conflict)) {
                int name = conflict.lastIndexOf('/') + 1;
                return conflict.substring(0, name)
                        + part.prefixed(conflict.substring(name))
                        + text.substring(conflict.length());
            }
        }
        return text;
    }

    private static boolean refersTo(JsonNode node, Set<String> references) {
        if (node instanceof TextNode text) {
            return references.stream().anyMatch(reference -> leadsTo(text.textValue(), reference));
        }
        for (JsonNode child : node) {
            if (refersTo(child, references)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsTo(String text, String reference) {
        return text.startsWith(reference)
                && (text.length() == reference.length() || text.charAt(reference.length()) == '/');
    }

    private static String reference(String section, String name) {
        return "#" + section + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static ObjectNode section(ObjectNode document, String pointer) {
        ObjectNode at = document;
        for (String step : pointer.substring(1).split("/", -1)) {
            at = at.withObjectProperty(step);
        }
        return at;
    }
}
