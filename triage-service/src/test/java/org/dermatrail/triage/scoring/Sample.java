package org.dermatrail.triage.scoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.PathwayReader;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Report;

/**
 * A vocabulary of a dozen words and pathways of one line a rule, for what can be seen only where nothing else is there.
 * Hives and blisters are rashes, a keloid is a raised scar, and a raised scar is a scar.
 */
final class Sample {

    private static final String HEAD = """
            id: %s
            version: 1
            title: A sample
            article: sample
            careSetting: dermatology
            """;
    private static final String FINDINGS = """
            - {id: hives, group: skin, title: Hives, question: "Hives?", implies: [rash]}
            - {id: rash, group: skin, title: Rash, question: "Rash?"}
            - {id: blisters, group: skin, title: Blisters, question: "Blisters?", implies: [rash]}
            - {id: scar, group: scar, title: Scar, question: "Scar?"}
            - {id: raised, group: scar, title: Raised, question: "Raised?", implies: [scar]}
            - {id: keloid, group: scar, title: Keloid, question: "Keloid?", implies: [raised]}
            - {id: itch, group: skin, title: Itch, question: "Itch?"}
            - {id: fever, group: general, title: Fever, question: "Fever?"}
            - {id: breathless, group: general, title: Breathless, question: "Breathless?"}
            - {id: collapse, group: general, title: Collapse, question: "Collapse?"}
            - {id: hurried, group: meta, title: In a hurry, question: "In a hurry?"}
            """;
    private static final String MEASUREMENTS = """
            - {id: temperature, title: Temperature, unit: degrees, min: 30, max: 45, means: {fever: 38}}
            - {id: itch-score, title: Itch, unit: "0 to 10", min: 0, max: 10}
            """;
    private static final String PROCEDURES = """
            - {id: tattoo, title: Tattoo, kind: other}
            - {id: filler, title: Filler, kind: other}
            """;

    static final Vocabulary VOCABULARY = Knowledge.of(KnowledgeSource.of(
                    Map.of(
                            "vocabulary/findings.yaml", FINDINGS,
                            "vocabulary/measurements.yaml", MEASUREMENTS,
                            "vocabulary/procedures.yaml", PROCEDURES,
                            "vocabulary/red-flags.txt", "alarm"),
                    new LinkedHashMap<>()))
            .vocabulary();
    static final Terms TERMS = new Terms(VOCABULARY, List.of());

    private Sample() {}

    static ScoringFixture.ReportBuilder report(String... present) {
        return new ScoringFixture.ReportBuilder().with(present);
    }

    static Pathways pathways(Pathway... pathways) {
        return Pathways.compile(VOCABULARY, List.of(pathways));
    }

    /** A pathway for every report. */
    static Pathway always(String... rules) {
        return read(HEAD.formatted("always"), rules);
    }

    /** A pathway for reports of which a condition holds. */
    static Pathway about(String gate, String... rules) {
        return read(HEAD.formatted("about") + "appliesWhen: " + gate + "\n", rules);
    }

    static String rule(String name, String when, String then) {
        return "  - {id: sample.%s, title: A rule, when: %s, then: {%s}, cites: [sample/claim]}"
                .formatted(name, when, then);
    }

    private static Pathway read(String head, String... rules) {
        String list = rules.length == 0 ? "rules: []\n" : "rules:\n" + String.join("\n", rules) + "\n";
        return PathwayReader.read("sample.yaml", head + list, VOCABULARY);
    }

    /** The terms of a vocabulary and of this condition alone. */
    static Terms terms(Vocabulary vocabulary, Condition condition) {
        var pathway = new Pathway("one", 1, "One", null, "one", condition, "clinic", List.of(), List.of(), List.of());
        return new Terms(vocabulary, List.of(pathway));
    }

    static int number(String finding) {
        return TERMS.finding(finding);
    }

    static long[] set(String... findings) {
        long[] set = TERMS.none();
        for (String finding : findings) {
            Bits.add(set, number(finding));
        }
        return set;
    }

    /** Names of the findings among things. */
    static List<String> names(long[] things) {
        return Arrays.stream(Bits.members(things))
                .filter(number -> number < TERMS.count())
                .mapToObj(number -> TERMS.term(number).id())
                .toList();
    }

    /** Names of rules by their numbers; a gate has the name of its pathway. */
    static List<String> decided(Pathways pathways, long[] decisions) {
        return Arrays.stream(Bits.members(decisions))
                .mapToObj(number -> named(pathways, number))
                .toList();
    }

    private static String named(Pathways pathways, int number) {
        var rule = pathways.decisions()[number].rule();
        return rule == null ? "gate" : rule.id().replace("sample.", "");
    }

    static Scoring score(Pathways pathways, ScoringFixture.ReportBuilder report) {
        return Scoring.score(report.build(), pathways, Rehearsal.allSound(pathways));
    }

    static Prospect prospect(Pathways pathways, Report report) {
        return prospect(pathways, report, new Prospect.Asked(Set.of(), Set.of(), Set.of()));
    }

    static Prospect prospect(Pathways pathways, Report report, Prospect.Asked asked) {
        return Prospect.of(report, asked, pathways, Rehearsal.allSound(pathways));
    }

    /** What may be asked of somebody who tells of an itch and of nothing else. */
    static Prospect itching(Pathways pathways) {
        return prospect(pathways, report("itch").build());
    }

    static List<String> asks(Pathways pathways) {
        return asks(itching(pathways));
    }

    static List<String> asks(Pathways pathways, ScoringFixture.ReportBuilder report) {
        return asks(prospect(pathways, report.build()));
    }

    /** What is asked, each as a finding or as the bounds of the time since one began. */
    static List<String> asks(Prospect prospect) {
        return prospect.asks().stream()
                .map(ask -> switch (ask) {
                    case Ask.Whether whether -> whether.finding();
                    case Ask.Since since -> "since " + since.finding() + " " + since.bounds();
                })
                .toList();
    }
}
