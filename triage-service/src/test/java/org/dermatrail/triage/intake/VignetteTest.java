package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.RedFlag;
import org.dermatrail.triage.scoring.Scoring;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What people may write, from text to urgency as the service comes to it: composed from the clinical tables, no clinician
 * has adjudicated them. All claims are taken as current. A {@code \n} in a file of cases is the end of a line.
 */
class VignetteTest {

    private record Vignette(
            String id, int age, Sex sex, Urgency least, Urgency most, List<String> redFlags, String text) {

        static Vignette of(List<String> part) {
            return new Vignette(
                    part.get(0),
                    Integer.parseInt(part.get(1)),
                    Sex.valueOf(part.get(2).toUpperCase(Locale.ROOT)),
                    Urgency.valueOf(part.get(3).toUpperCase(Locale.ROOT)),
                    Urgency.valueOf(part.get(4).toUpperCase(Locale.ROOT)),
                    Arrays.stream(part.get(5).split(" "))
                            .filter(flag -> !flag.isBlank())
                            .toList(),
                    part.get(6).replace("\\n", "\n"));
        }
    }

    @TestFactory
    Stream<DynamicTest> isWithinItsRangeAndRaisesItsRedFlags() {
        return Stream.of(
                        "face",
                        "lay",
                        "infection",
                        "procedure",
                        "scar",
                        "vitiligo",
                        "everyday",
                        "awkward",
                        "mixed",
                        "danger",
                        "skin",
                        "practice",
                        "general",
                        "trifles",
                        "trifles2",
                        "lookalikes",
                        "returns",
                        "contracted",
                        "people",
                        "lifethreats",
                        "unborn",
                        "misread",
                        "wrapped",
                        "others",
                        "unheard",
                        "unheard2",
                        "clauses",
                        "amounts",
                        "unheard3",
                        "unheard4",
                        "grammar")
                .flatMap(group -> Triage.cases("vignettes/" + group + ".txt", 7))
                .map(Vignette::of)
                .map(vignette ->
                        DynamicTest.dynamicTest(vignette.id() + ": " + vignette.text(), () -> check(vignette, "en")));
    }

    @TestFactory
    Stream<DynamicTest> isWithinItsRangeInAnotherLanguage() {
        return Stream.of("de", "es")
                .flatMap(language -> Stream.of("returns", "people", "trifles2", "amounts", "clauses")
                        .flatMap(group -> Triage.cases("vignettes/" + group + "-" + language + ".txt", 7))
                        .map(Vignette::of)
                        .map(vignette -> DynamicTest.dynamicTest(
                                vignette.id() + ": " + vignette.text(), () -> check(vignette, language))));
    }

    private static void check(Vignette vignette, String language) {
        Scoring scoring = Triage.score(vignette.text(), language, vignette.age(), vignette.sex());

        assertThat(scoring.urgency()).isBetween(vignette.least(), vignette.most());
        assertThat(vignette.redFlags())
                .isSubsetOf(scoring.redFlags().stream().map(RedFlag::id).toList());
    }
}
