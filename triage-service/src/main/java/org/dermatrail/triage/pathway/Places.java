package org.dermatrail.triage.pathway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each value of a document stands, by its JSON pointer, so that what is found later can still be pointed at. */
public final class Places {

    private final String file;
    private final Map<String, Yaml.At> byPointer = new HashMap<>();
    private final Map<Yaml.At, String> byPlace = new HashMap<>();

    private Places(String file) {
        this.file = file;
    }

    /** The places in a document; of one that can't be read only the beginning. */
    public static Places of(String file, String source) {
        var places = new Places(file);
        try {
            places.note("", new Document(file).parse(source));
        } catch (InvalidKnowledge unreadable) {
            places.byPointer.put("", new Yaml.At(1, 1));
        }
        return places;
    }

    /** A remark on the value with this pointer, or on the nearest around it. */
    public Remark remark(Remark.Weight weight, String pointer, String message) {
        String known = pointer;
        while (!byPointer.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        var at = byPointer.getOrDefault(known, new Yaml.At(1, 1));
        return new Remark(weight, known, file, at.line(), at.column(), message);
    }

    /** Faults of the reader as errors. */
    public List<Remark> remarks(InvalidKnowledge invalid) {
        return invalid.faults().stream().map(this::remark).toList();
    }

    private Remark remark(Fault fault) {
        String pointer = byPlace.getOrDefault(new Yaml.At(fault.line(), fault.column()), "");
        return new Remark(Remark.Weight.ERROR, pointer, file, fault.line(), fault.column(), fault.message());
    }

    private void note(String pointer, Yaml node) {
        byPointer.put(pointer, node.at());
        byPlace.put(node.at(), pointer);
        switch (node) {
            case Yaml.Text ignored -> {}
            case Yaml.Items items -> {
                for (int i = 0; i < items.of().size(); i++) {
                    note(pointer + "/" + i, items.of().get(i));
                }
            }
            case Yaml.Fields fields ->
                fields.of()
                        .forEach((key, value) ->
                                note(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), value));
        }
    }
}
