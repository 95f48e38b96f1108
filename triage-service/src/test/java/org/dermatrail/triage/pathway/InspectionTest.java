package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dermatrail.triage.pathway.Remark.Weight;
import org.dermatrail.triage.pathway.Vocabulary.FindingTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    private static final KnowledgeSource PACKAGED = KnowledgeSource.packaged();
    private static final Knowledge KNOWLEDGE = Knowledge.of(PACKAGED);
    private static final Vocabulary VOCABULARY = KNOWLEDGE.vocabulary();

    private static final String HEAD = """
            id: sample
            version: 1
            title: A sample
            article: vitiligo-recurrence
            careSetting: dermatology
            appliesWhen: {any: [vitiligo, white-patch]}
            cases:
              - {name: one, report: {present: [vitiligo]}, expect: {urgency: self_care}}
            rules:
            """;

    static List<Integer> pathways() {
        return IntStream.range(0, PACKAGED.pathways().size()).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("pathways")
    void nothingKeepsAPathwayOfTheReleaseFromUse(int number) {
        String name = PACKAGED.pathways().get(number);

        var remarks =
                Inspection.of(KNOWLEDGE.pathways().get(number), VOCABULARY, Places.of(name, PACKAGED.document(name)));

        assertThat(remarks).filteredOn(Remark::forbids).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [fever, {not: fever}]}",
                "{all: [{not: {possibly: itch}}, {measurement: {id: itch-nrs, atLeast: 3}}]}",
                "{all: [{age: {under: 16}}, {age: {atLeast: 16}}]}",
                "{age: {atLeast: 131}}",
                "{all: [{sex: male}, {sex: female}]}",
                "{all: [{planned: microneedling}, {not: {planned: [microneedling, tattoo]}}]}",
                "{all: [{report: empty}, fever]}",
                "{all: [{measurement: {id: temperature-c, under: 37}}, {measurement: {id: temperature-c, atLeast: 38}}]}",
                "{atLeast: {count: 2, of: [fever, {not: fever}]}}",
                "{all: [{known: itch}, {not: {possibly: itch}}]}",
                "{all: [{onset: {of: itch, under: PT2H}}, {onset: {of: itch, atLeast: PT3H}}]}",
                "{all: [{onset: {of: itch, under: PT2H}}, {not: itch}]}",
                "{all: [{not: {possibly: vitiligo}}, {not: {possibly: white-patch}}]}",
                "{measurement: {id: itch-nrs, under: 0}}",
            })
    void aRuleThatNoReportReachesIsTold(String when) {
        assertThat(inspect(rule("a", when, "points: 1"))).anySatisfy(remark -> {
            assertThat(remark.weight()).isEqualTo(Weight.ERROR);
            assertThat(remark.pointer()).isEqualTo("/rules/0/when");
            assertThat(remark.line()).isEqualTo(12);
            assertThat(remark.column()).isEqualTo(11);
            assertThat(remark.message()).contains("'sample.a' can never hold");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [fever, {not: itch}]}",
                "{possibly: {not: fever}}",
                "{all: [{age: {under: 16}}, {age: {atLeast: 15}}]}",
                "{any: [{sex: male}, {sex: female}]}",
                "{not: {sex: male}}",
                "{not: {age: {atLeast: 3, under: 100}}}",
                "{all: [{possibly: itch}, {not: {known: itch}}]}",
                "{atLeast: {count: 2, of: [fever, {not: fever}, itch]}}",
                "{not: {atLeast: {count: 2, of: [fever, itch, {not: itch}]}}}",
                "{measurement: {id: itch-nrs, atLeast: 10}}",
                "{not: {onset: {of: itch, under: PT2H}}}",
                "{possibly: {onset: {of: itch, under: PT2H}}}",
                "{any: [{report: contradictory}, {report: not_understood}]}",
            })
    void aRuleThatSomeReportReachesIsNotHeldUp(String when) {
        assertThat(inspect(rule("a", when, "points: 1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{all: [fever, itch]} | floor: consultation | fever | floor: emergency",
                "{age: {under: 5}} | floor: consultation | {age: {under: 9}} | floor: consultation",
                "itch | redFlag: active-vitiligo | {any: [itch, fever]} | redFlag: active-vitiligo, floor: consultation",
            })
    void aRuleThatAddsNothingIsTold(String when, String then, String otherWhen, String otherThen) {
        assertThat(inspect(rule("a", when, then) + rule("b", otherWhen, otherThen)))
                .extracting(Remark::toString)
                .singleElement()
                .asString()
                .startsWith("sample.yaml:12:11: rule 'sample.a' adds nothing: 'sample.b'");
    }

    @Test
    void aRuleThatAddsSomethingInSomeReportsStays() {
        assertThat(inspect(rule("a", "{all: [fever, itch]}", "floor: emergency")
                        + rule("b", "fever", "floor: consultation")))
                .isEmpty();
        assertThat(inspect(rule("a", "fever", "points: 3") + rule("b", "fever", "floor: consultation")))
                .isEmpty();
        assertThat(inspect(rule("a", "fever", "floor: consultation")
                        + rule("b", "{all: [fever, itch]}", "floor: emergency")))
                .isEmpty();
    }

    @Test
    void floorsThatContradictEachOtherAreTold() {
        assertThat(inspect(rule("a", "{all: [fever, itch]}", "floor: emergency")
                        + rule("b", "{not: {any: [{not: itch}, {not: fever}]}}", "floor: consultation")))
                .extracting(Remark::message)
                .anyMatch(message -> message.startsWith("rule 'sample.b' holds exactly when 'sample.a' does"));
    }

    /** The vocabularies of releases word a question for every finding. */
    @Test
    void aFindingThatNobodyCouldBeAskedForIsTold() {
        var mute = new Vocabulary(
                VOCABULARY.findings().values().stream()
                        .map(term -> term.id().equals("itch")
                                ? new FindingTerm(term.id(), term.group(), term.title(), " ", term.implies())
                                : term)
                        .toList(),
                List.copyOf(VOCABULARY.procedures().values()),
                List.copyOf(VOCABULARY.measurements().values()),
                List.copyOf(VOCABULARY.redFlags()));
        var source = HEAD + rule("a", "{all: [fever, {not: {possibly: itch}}]}", "points: 1");

        assertThat(Inspection.of(
                        PathwayReader.read("sample.yaml", source, mute), mute, Places.of("sample.yaml", source)))
                .extracting(Remark::toString)
                .containsExactly("sample.yaml:12:11: finding 'itch' has no question that could ask for it: word one");
    }

    @Test
    void aPathwayThatNeverAppliesOrHasNoCaseIsTold() {
        var source = HEAD.replace("{any: [vitiligo, white-patch]}", "{all: [fever, {not: fever}]}")
                        .replaceFirst("(?s)cases:.*rules:", "rules:")
                + rule("a", "itch", "points: 1");

        assertThat(inspected(source))
                .extracting(Remark::message)
                .anyMatch(message -> message.contains("would never apply"))
                .anyMatch(message -> message.contains("has no case"));
    }

    @Test
    void whatIsTooIntricateToSearchIsLeftToTheReviewer() {
        var remarks = inspect(rule("a", intricate(), "points: 1"));

        assertThat(remarks).allSatisfy(remark -> assertThat(remark.pointer()).isEqualTo("/rules/0/when"));
        assertThat(remarks).hasSize(1);
    }

    /** Each pair alone is within the limit of a search; all pairs together are not. */
    @ParameterizedTest
    @ValueSource(ints = {20, 60})
    void aPathwayOfManyIntricateRulesIsSearchedWithinALimit(int count) {
        var findings =
                new ArrayList<>(List.copyOf(VOCABULARY.findings().keySet()).subList(0, 15));
        var rules = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Collections.shuffle(findings, new Random(i));
            rules.append(rule(
                    "r" + i,
                    "{atLeast: {count: 8, of: [" + String.join(", ", findings) + "]}}",
                    "floor: consultation"));
        }

        var remarks = assertTimeoutPreemptively(Duration.ofSeconds(3), () -> inspect(rules.toString()));

        assertThat(remarks).singleElement().satisfies(remark -> {
            assertThat(remark.pointer()).isEqualTo("/rules");
            assertThat(remark.message())
                    .contains("these rules add nothing to others or contradict them: sample.r")
                    .contains(" and " + (count - 12) + " more");
        });
    }

    @Test
    void soManyRulesThatTheirPairsAloneTakeLongAreNotAllCompared() {
        String rules = IntStream.range(0, 6_000)
                .mapToObj(i -> rule("r" + i, "fever", "floor: consultation"))
                .collect(Collectors.joining());
        String source = HEAD + rules;
        var pathway = PathwayReader.read("sample.yaml", source, VOCABULARY);
        var places = Places.of("sample.yaml", source);

        var remarks =
                assertTimeoutPreemptively(Duration.ofSeconds(4), () -> Inspection.of(pathway, VOCABULARY, places));

        assertThat(remarks)
                .extracting(Remark::message)
                .anyMatch(message -> message.startsWith("too intricate to tell whether these rules add nothing"));
    }

    @Test
    void aConditionForTheWholePathwayThatIsTooIntricateIsTold() {
        var source = HEAD.replace("{any: [vitiligo, white-patch]}", intricate()) + rule("a", "itch", "points: 1");

        assertThat(inspected(source)).anySatisfy(remark -> {
            assertThat(remark.weight()).isEqualTo(Weight.WARNING);
            assertThat(remark.pointer()).isEqualTo("/appliesWhen");
        });
    }

    @Test
    void aDeepSearchIsGivenUpBeforeTheStackEnds() {
        var never = IntStream.range(0, 9_000)
                .mapToObj(i -> "{all: [fever, {not: fever}]}")
                .collect(Collectors.joining(", "));

        assertThat(inspect(rule("a", "{atLeast: {count: 2, of: [" + never + "]}}", "points: 1")))
                .extracting(Remark::message)
                .singleElement()
                .asString()
                .contains("too intricate");
    }

    /** No report meets it, and there are too many ways to try to find that out: more than half told and more than half denied. */
    private static String intricate() {
        var findings = List.copyOf(VOCABULARY.findings().keySet()).subList(0, 25);
        return "{all: [{atLeast: {count: 13, of: [" + String.join(", ", findings)
                + "]}}, {atLeast: {count: 13, of: [{not: " + String.join("}, {not: ", findings) + "}]}}]}";
    }

    private static List<Remark> inspect(String rules) {
        return inspected(HEAD + rules);
    }

    private static List<Remark> inspected(String source) {
        return Inspection.of(
                PathwayReader.read("sample.yaml", source, VOCABULARY), VOCABULARY, Places.of("sample.yaml", source));
    }

    private static String rule(String name, String when, String then) {
        return """
                  - id: sample.%s
                    title: A rule
                    when: %s
                    then: {%s}
                    cites: [vitiligo-recurrence/fast-spread-soon]
                """.formatted(name, when, then);
    }
}
