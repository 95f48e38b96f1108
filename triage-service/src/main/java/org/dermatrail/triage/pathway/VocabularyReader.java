package org.dermatrail.triage.pathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the four files of the vocabulary. */
final class VocabularyReader {

    private VocabularyReader() {}

    static Vocabulary read(String findings, String procedures, String measurements, String redFlags) {
        var terms = findings(new Document("vocabulary/findings.yaml"), findings);
        return new Vocabulary(
                terms,
                procedures(new Document("vocabulary/procedures.yaml"), procedures),
                measurements(
                        new Document("vocabulary/measurements.yaml"),
                        measurements,
                        terms.stream().collect(Collectors.toMap(Vocabulary.FindingTerm::id, term -> term))),
                redFlags.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList());
    }

    private static List<Vocabulary.FindingTerm> findings(Document document, String source) {
        var root = document.parse(source);
        var read = new LinkedHashMap<String, Vocabulary.FindingTerm>();
        for (Yaml item : document.items(root)) {
            var fields = document.fields(item, "id", "group", "title", "question", "implies");
            var term = new Vocabulary.FindingTerm(
                    document.text(document.required(fields, "id")),
                    document.text(document.required(fields, "group")),
                    document.text(document.required(fields, "title")),
                    document.text(document.required(fields, "question")),
                    document.texts(document.optional(fields, "implies")));
            if (read.put(term.id(), term) != null) {
                throw document.fault(item.at(), "finding '" + term.id() + "' is listed twice: keep one");
            }
        }
        for (Yaml item : document.items(root)) {
            var implies =
                    document.optional(document.fields(item, "id", "group", "title", "question", "implies"), "implies");
            if (implies != null) {
                document.items(implies).forEach(one -> document.known(one, read.keySet(), "finding"));
            }
        }
        return List.copyOf(read.values());
    }

    private static List<Vocabulary.ProcedureTerm> procedures(Document document, String source) {
        return document.items(document.parse(source)).stream()
                .map(item -> {
                    var fields = document.fields(item, "id", "title", "kind");
                    return new Vocabulary.ProcedureTerm(
                            document.text(document.required(fields, "id")),
                            document.text(document.required(fields, "title")),
                            document.text(document.required(fields, "kind")));
                })
                .toList();
    }

    private static List<Vocabulary.MeasurementTerm> measurements(
            Document document, String source, Map<String, Vocabulary.FindingTerm> findings) {
        return document.items(document.parse(source)).stream()
                .map(item -> {
                    var fields = document.fields(item, "id", "title", "unit", "min", "max", "means");
                    var means = new LinkedHashMap<String, Double>();
                    var meant = document.optional(fields, "means");
                    if (meant != null) {
                        var named = document.fields(meant, findings.keySet().toArray(String[]::new));
                        named.of().forEach((id, from) -> means.put(id, document.number(from)));
                    }
                    return new Vocabulary.MeasurementTerm(
                            document.text(document.required(fields, "id")),
                            document.text(document.required(fields, "title")),
                            document.text(document.required(fields, "unit")),
                            document.number(document.required(fields, "min")),
                            document.number(document.required(fields, "max")),
                            means);
                })
                .toList();
    }
}
