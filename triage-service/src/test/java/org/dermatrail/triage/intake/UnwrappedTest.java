package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnwrappedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i can't\nbreathe",
                "i can't\nBreathe",
                "I can't\n\nbreathe",
                "i can't\rbreathe",
                "i can't\u0085breathe",
                "i can't\u2029breathe",
                "the left side of my face\nhas drooped",
                "The left side of my face\nHas drooped",
                "my mouth\nis hanging down\non one side",
                "my arm\r\nis weak\r\nand my face\r\nis drooping",
                "I want to\nkill myself",
                "I want to\n\n  kill myself",
                "i want to kill\u2028myself",
                "i took\n30 paracetamol tablets",
                "blood pressure\nwas 70/40",
                "bp\nis now 75/40",
                "temperature\nof 41 in my baby",
                "the rash is spreading\nby the hour and the pain\nis much worse than\nit looks",
                "fever since\nsix days in my 3 year old",
                "kettle\nwater on my\nwrist, big blisters",
                "botox 3 days\nago now i cant\nswallow",
                "small cut on\nMy finger 5\nDays ago, finger now fat red\nAnd cant bend it",
                "- the left side of my face\n  has drooped\n- no fever"
            })
    void aDangerIsSeenAcrossALineBrokenAnywhere(String text) {
        assertThat(urgency(text)).isEqualTo(urgency(text.replaceAll("\\R+ *(?!-)", " ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last year i had a rash\nmy face has drooped on the left",
                "my mum has eczema\nthe rash doesn't fade under a glass and i have fever",
                "does not hurt\nchest pain and sweating",
                "no\nchest pain and sweating",
                "no\rchest pain and sweating",
                "no\u0085chest pain and sweating",
                "- no fever\n- chest pain and sweating",
                "No\n\nChest pain and sweating",
                "1. no fever\n2. chest pain and sweating",
                "Symptoms: none\nChest pain\nSweating"
            })
    void aLineThatEndsKeepsWhatFollowsFromBeingTakenBack(String text) {
        assertThat(urgency(text)).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "face drooping on the left\n3 weeks ago i had a cold",
                "my face has drooped\nthe whole side with the forehead\ncame on gradually",
                "one calf is swollen, hot and tender\nthere was a\nbite"
            })
    void whatOnlyJoinedLinesTellExcusesNothing(String text) {
        assertThat(urgency(text)).isGreaterThanOrEqualTo(urgency(text.replace("\n", ".\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my dad had\na heart attack years\nago\nI keep fainting\nthe right side\nof my face\nhas dropped",
                "what if it\ngets worse\nI want to\nend my life\nmy throat is\nclosing up",
                "if I rub\nit it bleeds\nthe right side\nof my face\nhas dropped\nwhat a\nday"
            })
    void whatOneLineSupposesOrTellsOfOthersReachesNotOverAll(String text) {
        assertThat(urgency(text)).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
    }

    @Test
    void aLineThatAnswersForItsHeadingIsNotJoined() {
        assertThat(Unwrapped.of("Fever - no\nRash: yes\nStiff neck - yes\nand\nhot"))
                .isEqualTo("Fever - no\nRash: yes\nStiff neck - yes\nand hot");
    }

    @ParameterizedTest
    @CsvSource({
        "'- fever\n- no rash', fever, rash",
        "'Symptoms:\nFever\nRash\nNo cough', fever, chest-pain",
        "'1. fever\n2. rash', fever, chest-pain",
        "'\u2022 fever\n\u2022 my chest\n\u2022 pain in my foot', fever, chest-pain",
        "'a) fever\nb) my chest\nc) pain in my foot', fever, chest-pain"
    })
    void itemsOfAListAreNotOneSentence(String text, String there, String missing) {
        Understanding read = Triage.INTAKE.read(text, "en");

        assertThat(present(read)).contains(there).doesNotContain(missing);
    }

    @Test
    void everythingKeepsItsPlace() {
        String text = "it itches\nand i can't\r\nbreathe";

        assertThat(Unwrapped.of(text)).hasSameSizeAs(text).isEqualTo("it itches and i can't  breathe");
        assertThat(Unwrapped.of("it itches\n \n\u2029And 2")).isEqualTo("it itches    And 2");
        assertThat(Unwrapped.of("One.\n\nTwo.\n- three\n1) four\n(b) five"))
                .isEqualTo("One.\n\nTwo.\n- three\n1) four\n(b) five");
        assertThat(Unwrapped.lines("a\r\nb\rc\u0085d\n")).isEqualTo("a\r\nb\nc\nd\n");
    }

    @Test
    void whatIsDeniedStaysDenied() {
        assertThat(present(Triage.INTAKE.read("i have no\nchest pain\nit itches", "en")))
                .doesNotContain("breathless");
        assertThat(urgency("mild eczema on my hands\nno fever\nno swelling")).isLessThan(Urgency.EMERGENCY);
    }

    private static List<String> present(Understanding read) {
        return read.findings().stream()
                .filter(finding -> finding.presence() == Presence.PRESENT)
                .map(Finding::id)
                .toList();
    }

    /** As urgent as the more urgent of its readings. */
    private static Urgency urgency(String text) {
        return Triage.INTAKE.readings(text, "en").stream()
                .map(read -> Triage.score(read, 60, Sex.MALE).urgency())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
