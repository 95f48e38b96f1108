package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Range;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final Intake INTAKE = Intake.load(Knowledge.load().vocabulary(), List.of(Lexicon.english()));

    @Test
    void aFindingKnowsWhereItWasRead() {
        String text = "Hello. My mouth dropped on the left";

        Finding droop = finding(text, "facial-droop");

        assertThat(text.substring(start(droop), end(droop))).isEqualTo("mouth dropped");
    }

    @Test
    void rangesCountWhatTheTokenizerDropsOrFolds() {
        String text = "\u0000\uD83D\uDE00 ｍｙ  \u201Cfévèr\u201D is bad";

        Finding fever = finding(text, "fever");

        assertThat(text.substring(start(fever), end(fever))).isEqualTo("févèr");
    }

    @Test
    void theOnsetIsTheNearestTime() {
        String text = "had vitiligo 20 years, a dark spot growing for 6 weeks, and since this morning my eye is red";

        assertThat(finding(text, "vitiligo").since()).isEqualTo(Duration.ofDays(20 * 365));
        assertThat(finding(text, "lesion-growing").since()).isEqualTo(Duration.ofDays(42));
        assertThat(finding(text, "eye-red").since()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void whatIsNotRecognisedIsGivenBack() {
        String text = "my scar itches. the wibble is all frobbed";

        assertThat(INTAKE.read(text, "en").notUnderstood()).containsExactly(new Range(16, text.length()));
    }

    @Test
    void emptyTextIsUnderstood() {
        Understanding nothing = INTAKE.read("", "en");

        assertThat(nothing.textUnderstood()).isTrue();
        assertThat(nothing.findings()).isEmpty();
    }

    @Test
    void ageAndSexAreThoseOfThePatient() {
        assertThat(INTAKE.read("I'm a 34 year old woman with a rash", "en"))
                .returns(34, Understanding::age)
                .returns(Sex.FEMALE, Understanding::sex);
        assertThat(INTAKE.read("2yr... sorry 3 yr old with eczema", "en").age()).isEqualTo(3);
        assertThat(INTAKE.read("my scar itches, my 3 year old kicked me", "en").age())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rash since november", "rash since last summer", "rash since 2031", "rash since christmas"})
    void aDateIsNoDistance(String text) {
        assertThat(finding(text, "rash").since()).isNull();
    }

    @Test
    void aYearLongGoneIsAtLeastOneYearAway() {
        assertThat(finding("rash since 1999", "rash").since()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void timeGrowsWithTheLengthAndNoFaster() {
        String sentence = "my face isn't red but the scar, which itches, spreads since 2 weeks or so ";
        for (int i = 0; i < 20; i++) {
            INTAKE.read(sentence.repeat(200), "en");
        }

        long small = fastest(sentence.repeat(100));
        long large = fastest(sentence.repeat(1000));

        assertThat(large).isLessThan(40 * small);
    }

    /** The least processor time of this thread, which other work on the machine does not lengthen. */
    private static long fastest(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = threads.getCurrentThreadCpuTime();
            INTAKE.read(text, "en");
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static Finding finding(String text, String id) {
        return INTAKE.read(text, "en").findings().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " was not read"));
    }

    private static int start(Finding finding) {
        Integer start = finding.start();
        return start == null ? -1 : start;
    }

    private static int end(Finding finding) {
        Integer end = finding.end();
        return end == null ? -1 : end;
    }
}
