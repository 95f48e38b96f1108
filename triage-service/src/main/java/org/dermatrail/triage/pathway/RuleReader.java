package org.dermatrail.triage.pathway;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a rule and what follows from it. */
final class RuleReader {

    private static final Pattern RULE_ID = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");
    private static final Pattern CLAIM_ID = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

    private static final int LONGEST_ID = 100;

    private final Document document;
    private final Vocabulary vocabulary;
    private final ConditionReader conditions;

    RuleReader(Document document, Vocabulary vocabulary, ConditionReader conditions) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.conditions = conditions;
    }

    Rule read(Yaml node) {
        var fields = document.fields(node, "id", "title", "patientTitle", "when", "then", "cites");
        var id = document.required(fields, "id");
        if (!RULE_ID.matcher(document.text(id)).matches()) {
            throw document.fault(id.at(), "a rule id is two words in kebab case with a dot, as vitiligo.spreading");
        }
        if (document.text(id).length() > LONGEST_ID) {
            throw document.fault(id.at(), "a rule id has at most " + LONGEST_ID + " characters");
        }
        var patientTitle = document.optional(fields, "patientTitle");
        return new Rule(
                document.text(id),
                document.text(document.required(fields, "title")),
                patientTitle == null ? null : document.text(patientTitle),
                conditions.read(document.required(fields, "when")),
                consequence(document.required(fields, "then")),
                cites(document.required(fields, "cites")));
    }

    /** The claims that something rests on. */
    List<String> cites(Yaml node) {
        var items = document.items(node);
        if (items.isEmpty()) {
            throw document.fault(node.at(), "this rests on at least one claim: cite it");
        }
        for (Yaml item : items) {
            if (!CLAIM_ID.matcher(document.text(item)).matches()) {
                throw document.fault(
                        item.at(), "a claim id is article/claim, not " + Document.quoted(document.text(item)));
            }
        }
        return document.texts(node);
    }

    private Consequence consequence(Yaml node) {
        var fields = document.fields(
                node,
                "points",
                "floor",
                "within",
                "redFlag",
                "contraindication",
                "advice",
                "careSetting",
                "reassuring");
        var points = document.optional(fields, "points");
        var floor = document.optional(fields, "floor");
        var within = document.optional(fields, "within");
        var redFlag = document.optional(fields, "redFlag");
        var caution = document.optional(fields, "contraindication");
        var advice = document.optional(fields, "advice");
        var careSetting = document.optional(fields, "careSetting");
        var reassuring = document.optional(fields, "reassuring");
        int value = points == null ? 0 : document.integer(points);
        if (points != null && (value < -100 || value > 74)) {
            throw document.fault(points.at(), "points are -100 to 74: only a floor reaches an emergency");
        }
        var level = floor == null ? null : document.constant(floor, Urgency.class);
        return new Consequence(
                value,
                level,
                within == null ? null : within(within, level),
                redFlag == null ? null : document.known(redFlag, vocabulary.redFlags(), "red flag"),
                caution == null ? null : caution(caution),
                advice == null ? List.of() : advice(advice),
                careSetting == null ? null : document.word(careSetting),
                document.flag(reassuring));
    }

    /** A level and a time that contradict each other would be shown side by side, and the gentler one believed. */
    private Duration within(Yaml node, @Nullable Urgency floor) {
        if (floor == null) {
            throw document.fault(node.at(), "'within' refines a floor: add the floor or take it out");
        }
        var within = conditions.duration(node);
        return switch (floor) {
            case SELF_CARE -> within(node, within, floor, "PT24H", "P90D");
            case CONSULTATION -> within(node, within, floor, "PT24H", "P14D");
            case CONSULTATION_24 -> within(node, within, floor, "PT4H", "P14D");
            case EMERGENCY -> within(node, within, floor, "PT1M", "PT4H");
            case EMERGENCY_AMBULANCE ->
                throw document.fault(node.at(), "an ambulance is called at once: take 'within' out");
        };
    }

    private Duration within(Yaml node, Duration within, Urgency floor, String least, String most) {
        if (within.compareTo(Duration.parse(least)) < 0
                || within.compareTo(Duration.parse(most)) > 0
                || !within.equals(within.truncatedTo(ChronoUnit.MINUTES))) {
            throw document.fault(
                    node.at(), "'within' of " + Words.of(floor) + " is " + least + " to " + most + " in whole minutes");
        }
        return within;
    }

    private List<Consequence.Counsel> advice(Yaml node) {
        return document.items(node).stream()
                .map(item -> {
                    var fields = document.fields(item, "id", "text");
                    return new Consequence.Counsel(
                            document.text(document.required(fields, "id")),
                            document.text(document.required(fields, "text")));
                })
                .toList();
    }

    private Consequence.Caution caution(Yaml node) {
        var fields = document.fields(node, "procedures", "severity", "action", "reason");
        var procedures = document.items(document.required(fields, "procedures"));
        if (procedures.isEmpty()) {
            throw document.fault(
                    document.required(fields, "procedures").at(),
                    "a contraindication is of at least one procedure: name it");
        }
        return new Consequence.Caution(
                procedures.stream()
                        .map(one -> document.known(one, vocabulary.procedures().keySet(), "procedure"))
                        .toList(),
                document.constant(document.required(fields, "severity"), Consequence.Severity.class),
                document.constant(document.required(fields, "action"), Consequence.Action.class),
                document.text(document.required(fields, "reason")));
    }
}
