package org.dermatrail.triage.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dermatrail.triage.scale.Scale;
import org.dermatrail.triage.scale.Scales;

/**
 * Reads one pathway and refuses what can't be meant: unknown keys and ids, rule ids that are used twice, rules that
 * rest on no claim. Faults are gathered rule by rule, so that an author sees them all at once.
 */
public final class PathwayReader {

    private static final Set<String> SCALES =
            Set.copyOf(Scales.all().stream().map(Scale::id).toList());

    /** Room for a further version is left: the schema and the addresses of versions take as many digits. */
    private static final int HIGHEST = 999_999_999;

    private final Document document;
    private final Vocabulary vocabulary;
    private final ConditionReader conditions;
    private final RuleReader rules;
    private final List<Fault> faults = new ArrayList<>();

    private PathwayReader(String file, Vocabulary vocabulary) {
        this.document = new Document(file);
        this.vocabulary = vocabulary;
        this.conditions = new ConditionReader(document, vocabulary);
        this.rules = new RuleReader(document, vocabulary, conditions);
    }

    /**
     * Reads a pathway from YAML or JSON.
     *
     * @param file the name that faults give
     * @throws InvalidKnowledge with every fault found
     */
    public static Pathway read(String file, String source, Vocabulary vocabulary) {
        return new PathwayReader(file, vocabulary).pathway(source);
    }

    private Pathway pathway(String source) {
        var fields = document.fields(
                document.parse(source),
                "id",
                "version",
                "title",
                "condition",
                "article",
                "appliesWhen",
                "careSetting",
                "rules",
                "scales",
                "cases");
        var condition = document.optional(fields, "condition");
        var appliesWhen = document.optional(fields, "appliesWhen");
        var scales = document.optional(fields, "scales");
        var cases = document.optional(fields, "cases");
        var examples = new ExampleReader(document, vocabulary, conditions);
        var pathway = new Pathway(
                id(document.required(fields, "id")),
                version(document.required(fields, "version")),
                document.text(document.required(fields, "title")),
                condition == null ? null : document.word(condition),
                document.word(document.required(fields, "article")),
                appliesWhen == null ? null : conditions.read(appliesWhen),
                document.word(document.required(fields, "careSetting")),
                each(document.required(fields, "rules"), rules::read),
                scales == null ? List.of() : each(scales, this::scale),
                cases == null ? List.of() : each(cases, examples::read));
        unique(document.required(fields, "rules"), pathway.rules());
        if (!faults.isEmpty()) {
            throw new InvalidKnowledge(faults);
        }
        return pathway;
    }

    private String id(Yaml node) {
        String id = document.text(node);
        if (!Document.isWord(id)) {
            throw document.fault(node.at(), "a pathway id is in kebab case and at most 60 characters, as pale-patch");
        }
        return id;
    }

    private int version(Yaml node) {
        int version = document.integer(node);
        if (version < 1 || version > HIGHEST) {
            throw document.fault(node.at(), "a version is a number from 1 to " + HIGHEST);
        }
        return version;
    }

    private <T> List<T> each(Yaml node, Function<Yaml, T> reader) {
        var read = new ArrayList<T>();
        for (Yaml item : document.items(node)) {
            try {
                read.add(reader.apply(item));
            } catch (InvalidKnowledge invalid) {
                faults.addAll(invalid.faults());
            }
        }
        return read;
    }

    private void unique(Yaml node, List<Rule> rules) {
        var seen = new HashSet<String>();
        for (Rule rule : rules) {
            if (!seen.add(rule.id())) {
                faults.addAll(document.fault(node.at(), "rule id '" + rule.id() + "' is used twice: rename one")
                        .faults());
            }
        }
    }

    private Pathway.ScaleUse scale(Yaml node) {
        var fields = document.fields(node, "id", "cites");
        return new Pathway.ScaleUse(
                document.known(document.required(fields, "id"), SCALES, "scale"),
                rules.cites(document.required(fields, "cites")));
    }
}
