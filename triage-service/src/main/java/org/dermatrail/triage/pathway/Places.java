package org.dermatrail.triage.pathway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dermatrail.triage.pathway.Yaml.At;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of a document stands, by its JSON pointer, so that what is found later can still be pointed at. Only
 * the pointers that are asked for are ever written out: those of all values of a deep document would fill the memory.
 */
public final class Places {

    private static final At BEGINNING = new At(1, 1);

    private final String file;
    private final @Nullable Yaml document;

    private Places(String file, @Nullable Yaml document) {
        this.file = file;
        this.document = document;
    }

    /** The places in a document; of one that can't be read only the beginning. */
    public static Places of(String file, String source) {
        try {
            return new Places(file, new Document(file).parse(source));
        } catch (InvalidKnowledge unreadable) {
            return new Places(file, null);
        }
    }

    /** A remark on the value with this pointer, or on the nearest around it. */
    public Remark remark(Remark.Weight weight, String pointer, String message) {
        Yaml node = document;
        var at = node == null ? BEGINNING : node.at();
        int known = 0;
        while (node != null && known < pointer.length()) {
            int end = pointer.indexOf('/', known + 1);
            end = end < 0 ? pointer.length() : end;
            node = child(node, pointer.substring(known + 1, end));
            if (node != null) {
                at = node.at();
                known = end;
            }
        }
        return new Remark(weight, pointer.substring(0, known), file, at.line(), at.column(), message);
    }

    /** Faults of the reader as errors. */
    public List<Remark> remarks(InvalidKnowledge invalid) {
        var pointers = pointers(invalid.faults().stream().map(Places::at).collect(Collectors.toSet()));
        return invalid.faults().stream()
                .map(fault -> new Remark(
                        Remark.Weight.ERROR,
                        pointers.getOrDefault(at(fault), ""),
                        file,
                        fault.line(),
                        fault.column(),
                        fault.message()))
                .toList();
    }

    private static At at(Fault fault) {
        return new At(fault.line(), fault.column());
    }

    private static @Nullable Yaml child(Yaml node, String word) {
        return switch (node) {
            case Yaml.Text ignored -> null;
            case Yaml.Items items -> item(items.of(), word);
            case Yaml.Fields fields -> fields.of().get(word.replace("~1", "/").replace("~0", "~"));
        };
    }

    private static @Nullable Yaml item(List<Yaml> items, String word) {
        if (!word.matches("\\d{1,9}")) {
            return null;
        }
        int number = Integer.parseInt(word);
        return number < items.size() ? items.get(number) : null;
    }

    private Map<At, String> pointers(Set<At> wanted) {
        var found = new HashMap<At, String>();
        if (document != null) {
            note(document, new ArrayDeque<>(), wanted, found);
        }
        return found;
    }

    private static void note(Yaml node, Deque<String> path, Set<At> wanted, Map<At, String> found) {
        if (wanted.contains(node.at())) {
            found.put(node.at(), pointer(path));
        }
        switch (node) {
            case Yaml.Text ignored -> {}
            case Yaml.Items items -> {
                for (int i = 0; i < items.of().size(); i++) {
                    path.addLast(Integer.toString(i));
                    note(items.of().get(i), path, wanted, found);
                    path.removeLast();
                }
            }
            case Yaml.Fields fields ->
                fields.of().forEach((key, value) -> {
                    path.addLast(key.replace("~", "~0").replace("/", "~1"));
                    note(value, path, wanted, found);
                    path.removeLast();
                });
        }
    }

    private static String pointer(Deque<String> path) {
        var pointer = new StringBuilder();
        path.forEach(word -> pointer.append('/').append(word));
        return pointer.toString();
    }
}
