package org.dermatrail.triage.pathway;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/** Reads a condition: the id of a finding, or a mapping with the one key that says what kind it is. */
final class ConditionReader {

    private static final Set<String> KINDS = Set.of(
            "all",
            "any",
            "not",
            "atLeast",
            "possibly",
            "known",
            "onset",
            "age",
            "sex",
            "measurement",
            "points",
            "planned",
            "report");

    private final Document document;
    private final Vocabulary vocabulary;
    private final PointsReader points;

    ConditionReader(Document document, Vocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.points = new PointsReader(document);
    }

    Condition read(Yaml node) {
        if (node instanceof Yaml.Text) {
            return new Condition.Has(finding(node));
        }
        if (!(node instanceof Yaml.Fields fields) || fields.of().size() != 1) {
            throw document.fault(node.at(), "expected the id of a finding, or a mapping with one of " + kinds());
        }
        var entry = fields.of().entrySet().iterator().next();
        Yaml value = entry.getValue();
        return switch (entry.getKey()) {
            case "all" -> new Condition.All(list(value));
            case "any" -> new Condition.Any(list(value));
            case "not" -> new Condition.Not(read(value));
            case "possibly" -> new Condition.Possibly(read(value));
            case "known" -> new Condition.Known(read(value));
            case "atLeast" -> atLeast(value);
            case "onset" -> onset(value);
            case "age" -> age(value);
            case "sex" -> sex(value);
            case "measurement" -> measured(value);
            case "points" -> points.read(value);
            case "planned" -> planned(value);
            case "report" -> new Condition.ReportIs(document.constant(value, Condition.State.class));
            default ->
                throw document.fault(node.at(), "unknown condition '" + entry.getKey() + "'; known are " + kinds());
        };
    }

    Duration duration(Yaml node) {
        String text = document.text(node);
        var duration = parsed(text);
        if (duration == null || duration.isNegative()) {
            throw document.fault(
                    node.at(), "expected an ISO 8601 duration such as PT72H or P21D, not " + Document.quoted(text));
        }
        return duration;
    }

    private static @Nullable Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException foreign) {
            return null;
        }
    }

    String finding(Yaml node) {
        return document.known(node, vocabulary.findings().keySet(), "finding");
    }

    private List<Condition> list(Yaml node) {
        if (document.items(node).isEmpty()) {
            throw document.fault(node.at(), "an empty list decides nothing: name at least one condition");
        }
        return document.items(node).stream().map(this::read).toList();
    }

    private Condition atLeast(Yaml node) {
        var fields = document.fields(node, "count", "of");
        var of = list(document.required(fields, "of"));
        var count = document.required(fields, "count");
        int least = document.integer(count);
        if (least < 1 || least > of.size()) {
            throw document.fault(
                    count.at(), "count is " + least + " of " + of.size() + " conditions; it never decides");
        }
        return new Condition.AtLeast(least, of);
    }

    private Condition onset(Yaml node) {
        var fields = document.fields(node, "of", "under", "atLeast");
        var of = document.optional(fields, "of");
        var under = document.optional(fields, "under");
        var atLeast = document.optional(fields, "atLeast");
        bounded(node, under, atLeast);
        return new Condition.Onset(
                of == null ? null : finding(of),
                under == null ? null : duration(under),
                atLeast == null ? null : duration(atLeast));
    }

    private Condition sex(Yaml node) {
        var sex = document.constant(node, Sex.class);
        if (sex != Sex.FEMALE && sex != Sex.MALE) {
            throw document.fault(node.at(), "only female or male can be decided; leave the condition out");
        }
        return new Condition.SexIs(sex);
    }

    private Condition age(Yaml node) {
        var fields = document.fields(node, "atLeast", "under");
        var under = document.optional(fields, "under");
        var atLeast = document.optional(fields, "atLeast");
        bounded(node, under, atLeast);
        return new Condition.Age(
                atLeast == null ? null : document.integer(atLeast), under == null ? null : document.integer(under));
    }

    private Condition measured(Yaml node) {
        var fields = document.fields(node, "id", "unit", "atLeast", "under");
        var under = document.optional(fields, "under");
        var atLeast = document.optional(fields, "atLeast");
        var unit = document.optional(fields, "unit");
        bounded(node, under, atLeast);
        var term = measurement(document.required(fields, "id"));
        if (unit != null && !document.text(unit).equals(term.unit())) {
            throw document.fault(
                    unit.at(),
                    "'" + term.id() + "' is given in '" + term.unit() + "', not in "
                            + Document.quoted(document.text(unit)));
        }
        return new Condition.Measured(
                term.id(), atLeast == null ? null : value(atLeast, term), under == null ? null : value(under, term));
    }

    /** The value of a measurement, which has to be one that a report may give. */
    double value(Yaml node, Vocabulary.MeasurementTerm term) {
        double value = document.number(node);
        if (value < term.min() || value > term.max()) {
            throw document.fault(
                    node.at(),
                    "'" + term.id() + "' is from " + term.min() + " to " + term.max() + " (" + term.unit() + "), never "
                            + value);
        }
        return value;
    }

    private Vocabulary.MeasurementTerm measurement(Yaml node) {
        String id = document.known(node, vocabulary.measurements().keySet(), "measurement");
        return Objects.requireNonNull(vocabulary.measurements().get(id));
    }

    private Condition planned(Yaml node) {
        var nodes = node instanceof Yaml.Items items ? items.of() : List.of(node);
        if (nodes.isEmpty()) {
            throw document.fault(node.at(), "an empty list decides nothing: name at least one procedure");
        }
        var procedures = new TreeSet<String>();
        nodes.forEach(one ->
                procedures.add(document.known(one, vocabulary.procedures().keySet(), "procedure")));
        return new Condition.Planned(procedures);
    }

    private void bounded(Yaml node, @Nullable Yaml under, @Nullable Yaml atLeast) {
        if (under == null && atLeast == null) {
            throw document.fault(node.at(), "a comparison needs 'under', 'atLeast' or both");
        }
    }

    private static String kinds() {
        return String.join(", ", new TreeSet<>(KINDS));
    }
}
