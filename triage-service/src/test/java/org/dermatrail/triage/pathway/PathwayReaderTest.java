package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathwayReaderTest {

    private static final Vocabulary VOCABULARY = Knowledge.load().vocabulary();

    private static final String SOUND = """
            id: sample
            version: 1
            title: A sample
            article: vitiligo-recurrence
            careSetting: dermatology
            appliesWhen: vitiligo
            rules:
              - id: sample.spreading
                title: Spreads
                when: {all: [vitiligo-spreading, {age: {under: 16}}]}
                then: {points: 5, floor: consultation, within: P7D}
                cites: [vitiligo-recurrence/fast-spread-soon]
            """;

    @Test
    void aSoundPathwayIsRead() {
        var pathway = PathwayReader.read("sample.yaml", SOUND, VOCABULARY);

        assertThat(pathway.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.then().points()).isEqualTo(5);
            assertThat(rule.then().within()).hasDays(7);
        });
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "vitiligo-spreading, | vitiligo-spreding, | sample.yaml:10:18: unknown finding 'vitiligo-spreding'; did you mean 'vitiligo-spreading'?",
                "points: 5 | point: 5 | sample.yaml:11:19: unknown key 'point'; did you mean 'points'?",
                "points: 5 | points: 80 | sample.yaml:11:20: points are -100 to 74: only a floor reaches an emergency",
                "floor: consultation, | | sample.yaml:11:32: 'within' refines a floor: add the floor or take it out",
                "floor: consultation | floor: doctor | sample.yaml:11:30: expected one of consultation, consultation_24, emergency, emergency_ambulance, self_care, not 'doctor'",
                "P7D | 7 days | sample.yaml:11:52: expected an ISO 8601 duration such as PT72H or P21D, not '7 days'",
                "{under: 16} | {} | sample.yaml:10:44: a comparison needs 'under', 'atLeast' or both",
                "{all: | {every: | sample.yaml:10:11: unknown condition 'every'; known are age, all, any, atLeast, known, measurement, not, onset, planned, points, possibly, report, sex",
                "{age: {under: 16}} | {points: {scale: vida, atLeast: 5}} | sample.yaml:10:55: unknown instrument of counted points 'vida'; known are news2",
                "{age: {under: 16}} | {points: {scale: news2}} | sample.yaml:10:47: points need either 'atLeast' or 'single'",
                "{age: {under: 16}} | {points: {scale: news2, atLeast: 5, single: 3}} | sample.yaml:10:47: points need either 'atLeast' or 'single'",
                "{age: {under: 16}} | {points: {scale: news2, atLeast: 0}} | sample.yaml:10:71: 0 of 18 points never decides",
                "{age: {under: 16}} | {points: {scale: news2, single: 4}} | sample.yaml:10:70: 4 of 3 points never decides",
                "sample.spreading | spreading | sample.yaml:8:9: a rule id is two words in kebab case with a dot, as vitiligo.spreading",
                "sample.spreading | sample.spreading-spreading-spreading-spreading-spreading-spreading-spreading-spreading-spreading-spreading | sample.yaml:8:9: a rule id has at most 100 characters",
                "version: 1 | version: 0 | sample.yaml:2:10: a version is a number from 1 to 999999999",
                "version: 1 | version: 1000000000 | sample.yaml:2:10: a version is a number from 1 to 999999999",
                "version: 1 | version: 2147483647 | sample.yaml:2:10: a version is a number from 1 to 999999999",
                "careSetting: dermatology | careSetting: The Clinic | sample.yaml:5:14: expected words in kebab case and at most 60 characters, not 'The Clinic'",
                "article: vitiligo-recurrence | article: Vitiligo recurrence | sample.yaml:4:10: expected words in kebab case and at most 60 characters, not 'Vitiligo recurrence'",
                "appliesWhen: vitiligo | condition: White Patch | sample.yaml:6:12: expected words in kebab case and at most 60 characters, not 'White Patch'",
                "then: {points: 5, floor: consultation, within: P7D} | then: {points: 5, careSetting: A Clinic} | sample.yaml:11:36: expected words in kebab case and at most 60 characters, not 'A Clinic'",
                "version: 1 | version: one | sample.yaml:2:10: expected a whole number, not 'one'",
                "appliesWhen: | applieswhen: | sample.yaml:6:14: unknown key 'applieswhen'; did you mean 'appliesWhen'?",
                "{age: {under: 16}} | {measurement: {id: itch-nrs, atLeast: 11}} | sample.yaml:10:76: 'itch-nrs' is from 0.0 to 10.0 (0 to 10), never 11.0",
                "{age: {under: 16}} | {measurement: {id: temperature-c, unit: F, atLeast: 38}} | sample.yaml:10:78: 'temperature-c' is given in 'degrees Celsius', not in 'F'",
                "{age: {under: 16}} | {measurement: {id: pulse, atLeast: NaN}} | sample.yaml:10:73: expected a number such as 38 or 38.5, not 'NaN'",
                "{age: {under: 16}} | {onset: {under: -PT3H}} | sample.yaml:10:54: expected an ISO 8601 duration such as PT72H or P21D, not '-PT3H'",
                "{age: {under: 16}} | {divide: [1, 0]} | sample.yaml:10:38: unknown condition 'divide'; known are age, all, any, atLeast, known, measurement, not, onset, planned, points, possibly, report, sex",
                "{age: {under: 16}} | {any: []} | sample.yaml:10:44: an empty list decides nothing: name at least one condition",
                "id: sample | id: A Sample | sample.yaml:1:5: a pathway id is in kebab case and at most 60 characters, as pale-patch",
                "[vitiligo-recurrence/fast-spread-soon] | [] | sample.yaml:12:12: this rests on at least one claim: cite it",
            })
    void aFaultIsToldWithItsPlaceAndTheFix(String right, String wrong, String fault) {
        var source = SOUND.replace(right, wrong == null ? "" : wrong);

        var invalid = catchThrowableOfType(
                InvalidKnowledge.class, () -> PathwayReader.read("sample.yaml", source, VOCABULARY));

        assertThat(invalid).hasMessage(fault);
    }

    @Test
    void faultsOfAllRulesAreToldAtOnce() {
        var rule = SOUND.substring(SOUND.indexOf("  - id: sample.spreading"));
        var source = SOUND.replace("floor: consultation", "floor: doctor")
                + rule.replace("sample.spreading", "sample.other").replace("vitiligo-spreading", "moonlight");

        var invalid = catchThrowableOfType(
                InvalidKnowledge.class, () -> PathwayReader.read("sample.yaml", source, VOCABULARY));

        assertThat(invalid.faults()).extracting(Fault::line).containsExactly(11, 15);
    }

    @Test
    void aRuleIdIsUsedOnce() {
        var source = SOUND + SOUND.substring(SOUND.indexOf("  - id: sample.spreading"));

        var invalid = catchThrowableOfType(
                InvalidKnowledge.class, () -> PathwayReader.read("sample.yaml", source, VOCABULARY));

        assertThat(invalid).hasMessageContaining("'sample.spreading' is used twice");
    }

    @Test
    void whatIsNoYamlIsToldWithItsPlace() {
        var invalid = catchThrowableOfType(
                InvalidKnowledge.class, () -> PathwayReader.read("sample.yaml", "id: [", VOCABULARY));

        assertThat(invalid).hasMessageStartingWith("sample.yaml:1:").hasMessageContaining("not readable as YAML");
    }
}
