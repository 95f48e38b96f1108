package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dermatrail.triage.pathway.Remark.Weight;
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
        return java.util.stream.IntStream.range(0, PACKAGED.pathways().size())
                .boxed()
                .toList();
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
        var either = new StringBuilder();
        var findings = List.copyOf(VOCABULARY.findings().keySet()).subList(0, 60);
        for (int i = 0; i < 30; i++) {
            either.append("{any: [{all: [")
                    .append(findings.get(2 * i))
                    .append(", {age: {under: 10}}]}, {all: [")
                    .append(findings.get(2 * i + 1))
                    .append(", {age: {under: 10}}]}]}, ");
        }
        var remarks = inspect(rule("a", "{all: [" + either + "{age: {atLeast: 20}}]}", "points: 1"));

        assertThat(remarks).allSatisfy(remark -> assertThat(remark.pointer()).isEqualTo("/rules/0/when"));
        assertThat(remarks).hasSize(1);
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
