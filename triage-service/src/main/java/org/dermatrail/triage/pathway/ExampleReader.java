package org.dermatrail.triage.pathway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/** Reads the cases that a pathway carries. */
final class ExampleReader {

    private final Document document;
    private final Vocabulary vocabulary;
    private final ConditionReader conditions;

    ExampleReader(Document document, Vocabulary vocabulary, ConditionReader conditions) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.conditions = conditions;
    }

    Pathway.Example read(Yaml node) {
        var fields = document.fields(node, "name", "report", "expect");
        var expect = document.fields(
                document.required(fields, "expect"), "urgency", "redFlags", "advice", "contraindications");
        return new Pathway.Example(
                document.text(document.required(fields, "name")),
                report(document.required(fields, "report")),
                document.constant(document.required(expect, "urgency"), Urgency.class),
                each(document.optional(expect, "redFlags"), vocabulary.redFlags(), "red flag"),
                document.texts(document.optional(expect, "advice")),
                each(
                        document.optional(expect, "contraindications"),
                        vocabulary.procedures().keySet(),
                        "procedure"));
    }

    private Report report(Yaml node) {
        var fields = document.fields(
                node,
                "age",
                "sex",
                "present",
                "absent",
                "unknown",
                "since",
                "measurements",
                "planned",
                "notUnderstood");
        var age = document.optional(fields, "age");
        var sex = document.optional(fields, "sex");
        var since = since(document.optional(fields, "since"));
        var findings = new ArrayList<Finding>();
        findings(findings, document.optional(fields, "present"), Presence.PRESENT, since);
        findings(findings, document.optional(fields, "absent"), Presence.ABSENT, since);
        findings(findings, document.optional(fields, "unknown"), Presence.UNKNOWN, since);
        var planned = document.optional(fields, "planned");
        return new Report(
                age == null ? null : age(age),
                sex == null ? Sex.UNKNOWN : document.constant(sex, Sex.class),
                findings,
                measurements(document.optional(fields, "measurements")),
                new TreeSet<>(each(planned, vocabulary.procedures().keySet(), "procedure")),
                document.flag(document.optional(fields, "notUnderstood")));
    }

    private int age(Yaml node) {
        int age = document.integer(node);
        if (age < 0 || age > 130) {
            throw document.fault(node.at(), "an age is from 0 to 130 years");
        }
        return age;
    }

    private Map<String, Duration> since(@Nullable Yaml node) {
        var since = new HashMap<String, Duration>();
        if (node != null) {
            var known = vocabulary.findings().keySet().toArray(String[]::new);
            document.fields(node, known).of().forEach((id, value) -> since.put(id, conditions.duration(value)));
        }
        return since;
    }

    private void findings(List<Finding> findings, @Nullable Yaml node, Presence presence, Map<String, Duration> since) {
        if (node == null) {
            return;
        }
        for (Yaml item : document.items(node)) {
            String id = conditions.finding(item);
            findings.add(new Finding(id, presence, Origin.STATED, null, null, since.get(id)));
        }
    }

    private List<Measurement> measurements(@Nullable Yaml node) {
        if (node == null) {
            return List.of();
        }
        var terms = vocabulary.measurements();
        var fields = document.fields(node, terms.keySet().toArray(String[]::new));
        var measurements = new ArrayList<Measurement>();
        fields.of()
                .forEach((id, value) -> measurements.add(
                        new Measurement(id, conditions.value(value, Objects.requireNonNull(terms.get(id))))));
        return measurements;
    }

    private List<String> each(@Nullable Yaml node, Set<String> known, String what) {
        if (node == null) {
            return List.of();
        }
        return document.items(node).stream()
                .map(item -> document.known(item, known, what))
                .toList();
    }
}
