package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.RedFlag;
import org.dermatrail.triage.scoring.Scoring;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What people may write, from text to urgency: composed from the clinical tables, no clinician has adjudicated them.
 * All claims are taken as current.
 */
class VignetteTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Intake INTAKE = Intake.load(KNOWLEDGE.vocabulary(), List.of(Lexicon.english()));
    private static final Pathways PATHWAYS = Pathways.compile(KNOWLEDGE.vocabulary(), KNOWLEDGE.pathways());
    private static final Evidence EVIDENCE = allCurrent();

    private record Vignette(
            String id, int age, Sex sex, Urgency least, Urgency most, List<String> redFlags, String text) {

        static Vignette of(String line) {
            String[] part = line.split("\\|", 7);
            return new Vignette(
                    part[0].strip(),
                    Integer.parseInt(part[1].strip()),
                    Sex.valueOf(part[2].strip().toUpperCase(Locale.ROOT)),
                    Urgency.valueOf(part[3].strip().toUpperCase(Locale.ROOT)),
                    Urgency.valueOf(part[4].strip().toUpperCase(Locale.ROOT)),
                    Arrays.stream(part[5].split(" "))
                            .filter(flag -> !flag.isBlank())
                            .toList(),
                    part[6].strip());
        }
    }

    @TestFactory
    Stream<DynamicTest> isWithinItsRangeAndRaisesItsRedFlags() {
        return Stream.of(
                        "face",
                        "infection",
                        "procedure",
                        "scar",
                        "vitiligo",
                        "everyday",
                        "awkward",
                        "mixed",
                        "danger",
                        "skin")
                .flatMap(VignetteTest::vignettes)
                .map(vignette ->
                        DynamicTest.dynamicTest(vignette.id() + ": " + vignette.text(), () -> check(vignette)));
    }

    private static void check(Vignette vignette) {
        Understanding read = INTAKE.read(vignette.text(), "en");
        Report report = new Report(
                vignette.age(),
                vignette.sex(),
                read.findings(),
                List.of(),
                read.plannedProcedures(),
                !read.textUnderstood());

        Scoring scoring = Scoring.score(report, PATHWAYS, EVIDENCE);

        assertThat(scoring.urgency()).isBetween(vignette.least(), vignette.most());
        assertThat(vignette.redFlags())
                .isSubsetOf(scoring.redFlags().stream().map(RedFlag::id).toList());
    }

    private static Stream<Vignette> vignettes(String group) {
        try (InputStream source = VignetteTest.class.getResourceAsStream("/cases/vignettes/" + group + ".txt")) {
            String text = new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(Vignette::of).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Evidence allCurrent() {
        Map<String, ClaimVersion> claims = new HashMap<>();
        KNOWLEDGE.pathways().stream()
                .flatMap(pathway -> pathway.rules().stream())
                .flatMap(rule -> rule.cites().stream())
                .forEach(claim -> claims.put(
                        claim,
                        new ClaimVersion(
                                claim.substring(0, claim.indexOf('/')), 1, claim, "moderate", "supported", true)));
        return new Evidence(claims);
    }
}
