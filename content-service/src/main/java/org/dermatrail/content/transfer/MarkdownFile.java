package org.dermatrail.content.transfer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Proofreading;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.problem.UnreadableJson;

/**
 * An article as a file that can be kept beside code: front matter with everything but the text, then the text of each
 * section as Markdown. Writing and reading give the very same article; a heading or body that Markdown would change
 * stands in the front matter instead.
 */
@Singleton
class MarkdownFile {

    private static final String FENCE = "---";
    private static final String SECTIONS = "sections";
    private static final String BODY = "body";
    private static final String HEADING = "heading";

    private final ObjectMapper json;
    private final FrontMatter frontMatter;
    private final Proofreading proofreading;

    MarkdownFile(ObjectMapper json, Proofreading proofreading) {
        this.json = json;
        this.frontMatter = new FrontMatter(json);
        this.proofreading = proofreading;
    }

    /** What a file came to. */
    sealed interface Outcome {

        /** An article that may be stored. */
        record Read(Manuscript manuscript) implements Outcome {}

        /** What is wrong, each with its line. */
        record Faulty(List<FieldFault> faults) implements Outcome {}
    }

    String write(Manuscript manuscript) {
        ObjectNode values = json.valueToTree(manuscript);
        StringBuilder text = new StringBuilder();
        JsonNode sections = values.path(SECTIONS);
        for (int index = 0; index < sections.size(); index++) {
            Section section = manuscript.sections().get(index);
            ObjectNode head = (ObjectNode) sections.get(index);
            if (MarkdownSections.isPlainHeading(section.heading())) {
                head.remove(HEADING);
            }
            if (MarkdownSections.isPlainBody(section.body())) {
                head.remove(BODY);
            }
            text.append(MarkdownSections.write(section.id(), section.heading(), section.body()));
        }
        values.properties().removeIf(value -> value.getValue().isNull() || isEmptyList(value.getValue()));
        return FENCE + "\n" + frontMatter.write(values) + FENCE + "\n" + text;
    }

    Outcome read(String file) {
        String text = (file.startsWith("\ufeff") ? file.substring(1) : file).replace("\r\n", "\n");
        List<String> lines = List.of(text.split("\n", -1));
        int end = lines.getFirst().stripTrailing().equals(FENCE) ? end(lines) : 0;
        if (end == 0) {
            return faulty(Places.at(1, "a file begins with front matter between two lines of ---"));
        }
        return switch (frontMatter.read(String.join("\n", lines.subList(1, end)))) {
            case FrontMatter.Outcome.Faulty(FieldFault fault) -> new Outcome.Faulty(List.of(fault));
            case FrontMatter.Outcome.Parsed(ObjectNode values, Places places) -> {
                String below = String.join("\n", lines.subList(end + 1, lines.size()));
                yield together(values, places, MarkdownSections.split(below, end + 2));
            }
        };
    }

    private Outcome together(ObjectNode values, Places places, MarkdownSections.Split split) {
        if (split.before() > 0) {
            return faulty(Places.at(
                    split.before(), "text stands in a section, which begins with ## and a heading and {#id}"));
        }
        JsonNode heads = values.path(SECTIONS);
        ArrayNode sections = json.createArrayNode();
        Places found = new Places();
        List<Integer> used = new ArrayList<>();
        for (MarkdownSections.Found section : split.sections()) {
            JsonPointer pointer = pointer(sections.size());
            int head = indexOf(heads, section.id(), used);
            ObjectNode whole =
                    head < 0 ? json.createObjectNode() : heads.get(head).deepCopy();
            if (whole.has(BODY) && !section.body().isEmpty()) {
                return faulty(Places.at(section.line(), "has a body here and another in the front matter"));
            }
            for (String name : List.of("", "/id", "/" + HEADING, "/" + BODY)) {
                found.note(JsonPointer.compile(pointer + name), section.line());
            }
            if (head >= 0) {
                used.add(head);
                found.noteAs(pointer, places, pointer(head));
            }
            whole.put("id", section.id());
            whole.putIfAbsent(HEADING, json.getNodeFactory().textNode(section.heading()));
            whole.putIfAbsent(BODY, json.getNodeFactory().textNode(section.body()));
            sections.add(whole);
        }
        for (int index = 0; index < heads.size(); index++) {
            if (!used.contains(index)) {
                return new Outcome.Faulty(places.located(
                        List.of(new FieldFault(pointer(index).toString(), "no section below has this id, in {#id}"))));
            }
        }
        found.noteAs(JsonPointer.empty(), places, JsonPointer.empty());
        values.set(SECTIONS, sections);
        return manuscript(values, found);
    }

    private Outcome manuscript(ObjectNode values, Places places) {
        try {
            Manuscript manuscript = json.treeToValue(values, Manuscript.class);
            List<FieldFault> faults = proofreading.faults(manuscript);
            return faults.isEmpty() ? new Outcome.Read(manuscript) : new Outcome.Faulty(places.located(faults));
        } catch (JacksonException mismatched) {
            return new Outcome.Faulty(places.located(UnreadableJson.faults(mismatched)));
        }
    }

    private static int end(List<String> lines) {
        for (int index = 1; index < lines.size(); index++) {
            if (lines.get(index).stripTrailing().equals(FENCE)) {
                return index;
            }
        }
        return 0;
    }

    private static int indexOf(JsonNode heads, String id, List<Integer> used) {
        for (int index = 0; index < heads.size(); index++) {
            boolean named = heads.get(index).isObject()
                    && heads.get(index).path("id").asText().equals(id);
            if (named && !used.contains(index)) {
                return index;
            }
        }
        return -1;
    }

    private static JsonPointer pointer(int section) {
        return JsonPointer.compile("/" + SECTIONS + "/" + section);
    }

    private static boolean isEmptyList(JsonNode value) {
        return value.isArray() && value.isEmpty();
    }

    private static Outcome faulty(String detail) {
        return new Outcome.Faulty(List.of(new FieldFault("", detail)));
    }
}
