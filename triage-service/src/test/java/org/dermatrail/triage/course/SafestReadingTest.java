package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.course.CourseFixture.KNOWLEDGE;
import static org.dermatrail.triage.course.CourseFixture.report;
import static org.dermatrail.triage.course.CourseFixture.silence;
import static org.dermatrail.triage.course.CourseFixture.urgency;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.assessment.Understood;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafestReadingTest {

    private final CourseFixture course = new CourseFixture();

    @Test
    void onlyWhatIsDeniedIsGone() {
        course.reports(report(
                List.of(present("fever").since(Duration.ofDays(1)), present("spreading-redness")),
                List.of(new Measurement("temperature-c", 39))));

        Report together = course.reports(report(List.of(absent("spreading-redness")), List.of()));

        assertThat(together.since("fever")).isEqualTo(Duration.ofDays(1));
        assertThat(together.has("spreading-redness")).isFalse();
        assertThat(together.highest("temperature-c")).isEqualTo(39);
    }

    @Test
    void aMeasurementIsGoneOnceWhatItMeansIsDenied() {
        course.reports(report(List.of(), List.of(new Measurement("temperature-c", 39))));

        Report together = course.reports(report(List.of(absent("fever")), List.of()));

        assertThat(together.highest("temperature-c")).isNull();
    }

    @Test
    void whatIsDeniedTakesWithItWhatImpliesIt() {
        var implying = KNOWLEDGE.vocabulary().findings().values().stream()
                .filter(term -> !term.implies().isEmpty())
                .findFirst()
                .orElseThrow();
        course.reports(report(List.of(present(implying.id())), List.of()));

        Report together =
                course.reports(report(List.of(absent(implying.implies().getFirst())), List.of()));

        assertThat(together.has(implying.id())).isFalse();
    }

    @Test
    void whatIsToldAgainKeepsItsBeginning() {
        course.reports(report(List.of(present("eye-not-closing").since(Duration.ofHours(31))), List.of()));

        Report together = course.reports(report(List.of(present("eye-not-closing")), List.of()));

        assertThat(together.since("eye-not-closing")).isEqualTo(Duration.ofHours(31));
        assertThat(urgency(together)).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void aBeginningThatIsToldAnewCounts() {
        course.reports(report(List.of(present("eye-not-closing").since(Duration.ofHours(31))), List.of()));

        Report together =
                course.reports(report(List.of(present("eye-not-closing").since(Duration.ofDays(30))), List.of()));

        assertThat(together.since("eye-not-closing")).isEqualTo(Duration.ofDays(30));
    }

    /** Rules for what lasts long. */
    @ParameterizedTest
    @CsvSource({"contact-rash, 12", "sinus-pain, 8", "ring-rash, 28"})
    void whatLastsComesToTheRulesForWhatLastsLong(String finding, int days) {
        Report first = course.reports(report(List.of(present(finding).since(Duration.ofDays(days - 7))), List.of()));

        Report silent = course.after(Duration.ofDays(5)).reports(silence());
        Report again = course.after(Duration.ofDays(7)).reports(report(List.of(present(finding)), List.of()));

        assertThat(again.since(finding)).isEqualTo(Duration.ofDays(days + 5));
        assertThat(urgency(silent)).isGreaterThanOrEqualTo(urgency(first));
        assertThat(urgency(again)).isGreaterThan(urgency(first));
    }

    @Test
    void whatIsUrgentWhileItIsNewStaysSoUntilItsTimeIsToldAnew() {
        course.reports(report(List.of(present("eye-not-closing").since(Duration.ofHours(31))), List.of()));

        Report later = course.after(Duration.ofDays(20)).reports(silence());

        assertThat(urgency(later)).isEqualTo(Urgency.EMERGENCY);
    }

    /** Whoever writes for a baby may tell their own age, and a portal that of whoever is signed in. */
    @Test
    void aBabyStaysABabyWhateverAgeAFollowUpTells() {
        Report first = course.reports(fever().aged(0));
        assertThat(urgency(first)).isEqualTo(Urgency.EMERGENCY);

        Report parent = course.reports(silence().aged(34));
        Report again = course.reports(fever().aged(34));

        assertThat(List.of(parent, again)).allSatisfy(report -> {
            assertThat(urgency(report)).isEqualTo(Urgency.EMERGENCY);
            assertThat(report.age()).isZero();
            assertThat(report.has(Vocabulary.SEVERAL_PATIENTS)).isTrue();
        });
    }

    /** Two readings that are as urgent by themselves need not be so beside what was told before. */
    @Test
    void aFollowUpIsReadAsItIsMostUrgentBesideWhatWasToldBefore() {
        Report patchy = report(List.of(present("white-patch")), List.of());
        Report stiff = report(List.of(present("neck-stiffness")), List.of());
        assertThat(urgency(patchy)).isEqualTo(urgency(stiff));
        course.reports(report(List.of(present("headache")), List.of()));

        Report together = course.reports(new Understood(patchy, List.of(), null, List.of(new Understood(stiff, List.of()))));

        assertThat(together.has("neck-stiffness")).isTrue();
        assertThat(urgency(together)).isGreaterThan(urgency(patchy));
    }

    @Test
    void whatOthersHaveIsNotAsUrgentAsWhatWasToldOfThePatientBefore() {
        course.reports(fever().aged(0));
        Report mild = report(List.of(present("white-patch")), List.of());

        Report together = course.reports(new Understood(silence().aged(0), List.of(), mild, List.of()));

        assertThat(urgency(together)).isEqualTo(Urgency.EMERGENCY);
        assertThat(together.has("white-patch")).isFalse();
        assertThat(together.has(Vocabulary.SEVERAL_PATIENTS)).isFalse();
    }

    @Test
    void aBabyOfWhomOnlyTheFirstReportToldIsNotForgotten() {
        course.reports(report(List.of(present("white-patch")), List.of()).aged(0));
        Report parent = course.reports(silence().aged(34));
        assertThat(parent.age()).isEqualTo(34);

        assertThat(urgency(course.reports(unaged(fever())))).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void theAgeThatAFollowUpTellsCountsWhereItIsMoreUrgent() {
        course.reports(fever().aged(34));

        Report baby = course.reports(silence().aged(0));

        assertThat(urgency(baby)).isEqualTo(Urgency.EMERGENCY);
        assertThat(baby.has(Vocabulary.SEVERAL_PATIENTS)).isFalse();
    }

    @Test
    void whoHasGrownOlderMeanwhileIsNotSomebodyElse() {
        course.reports(report(List.of(present("scar")), List.of()).aged(0));

        Report grown = course.after(Duration.ofDays(500)).reports(fever().aged(2));
        Report birthday = course.after(Duration.ofDays(10)).reports(fever().aged(3));

        assertThat(List.of(grown, birthday)).noneMatch(report -> report.has(Vocabulary.SEVERAL_PATIENTS));
    }

    private static Report fever() {
        return report(List.of(present("fever")), List.of());
    }

    private static Report unaged(Report report) {
        return new Report(
                null, report.sex(), report.findings(), report.measurements(), report.plannedProcedures(), false);
    }

    @Test
    void anInstrumentIsWorseUntilItIsMeasuredAgain() {
        course.reports(measured("vasi", 10, "itch-nrs", 3));
        assertThat(worse(course.reports(measured("vasi", 30)))).isTrue();
        assertThat(worse(course.reports(measured("itch-nrs", 3)))).isTrue();
        assertThat(worse(course.reports(silence()))).isTrue();
        assertThat(worse(course.reports(measured("vasi", 30)))).isFalse();
    }

    @Test
    void smallStepsAddUp() {
        course.reports(measured("vasi", 5));
        assertThat(worse(course.reports(measured("vasi", 10)))).isFalse();
        assertThat(worse(course.reports(measured("vasi", 9)))).isFalse();
        assertThat(worse(course.reports(measured("vasi", 15)))).isTrue();
        assertThat(worse(course.reports(measured("vasi", 20)))).isFalse();
        assertThat(worse(course.reports(measured("vasi", 25)))).isTrue();
    }

    private static boolean worse(Report report) {
        return report.has(Vocabulary.INSTRUMENT_WORSE);
    }

    private static Report measured(String id, double value) {
        return report(List.of(), List.of(new Measurement(id, value)));
    }

    private static Report measured(String one, double value, String other, double otherValue) {
        return report(List.of(), List.of(new Measurement(one, value), new Measurement(other, otherValue)));
    }

    private static Finding present(String id) {
        return Finding.stated(id, Presence.PRESENT);
    }

    private static Finding absent(String id) {
        return Finding.stated(id, Presence.ABSENT);
    }
}
