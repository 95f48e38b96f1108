package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.RedFlag;
import org.dermatrail.triage.scoring.Scoring;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Exams that were read once unseen, in each language: from text to findings and urgency. */
class ExamTest {

    @TestFactory
    Stream<DynamicTest> isReadAndJudgedAsItsAuthorMeant() {
        return Stream.of("en", "de", "es")
                .flatMap(language -> Triage.cases("exams/" + language + ".txt", 8)
                        .map(exam -> DynamicTest.dynamicTest(
                                exam.getFirst() + ": " + exam.getLast(), () -> check(language, exam))));
    }

    private static void check(String language, List<String> exam) {
        Understanding read = Triage.INTAKE.read(exam.get(7), language);

        Scoring scoring = Triage.score(read, Integer.parseInt(exam.get(1)), Sex.valueOf(upper(exam.get(2))));

        assertThat(scoring.urgency())
                .isBetween(Urgency.valueOf(upper(exam.get(3))), Urgency.valueOf(upper(exam.get(4))));
        assertThat(words(exam.get(5)))
                .isSubsetOf(scoring.redFlags().stream().map(RedFlag::id).toList());
        Set<String> present = read.findings().stream()
                .filter(finding -> finding.presence() == Presence.PRESENT)
                .map(Finding::id)
                .collect(Collectors.toSet());
        assertThat(marked(exam.get(6), '+')).as("must be found").isSubsetOf(present);
        assertThat(present).as("must not be found").noneMatch(marked(exam.get(6), '-')::contains);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static List<String> words(String listed) {
        return Stream.of(listed.split(" ")).filter(word -> !word.isBlank()).toList();
    }

    private static List<String> marked(String labels, char mark) {
        return words(labels).stream()
                .filter(label -> label.charAt(0) == mark)
                .map(label -> label.substring(1))
                .toList();
    }
}
