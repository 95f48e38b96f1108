package org.dermatrail.triage.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dermatrail.triage.assessment.Posted;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.ClaimVersion;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/** From text to urgency without a server: all languages, all pathways, and every claim taken as current. */
final class Triage {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    static final Intake INTAKE = Intake.load(KNOWLEDGE.vocabulary(), Lexicon.all());
    private static final Posted POSTED = new Posted(KNOWLEDGE.vocabulary(), INTAKE);
    private static final Pathways PATHWAYS = Pathways.compile(KNOWLEDGE.vocabulary(), KNOWLEDGE.pathways());
    private static final Evidence EVIDENCE = allCurrent();

    private Triage() {}

    /** As the service scores it: read in every way that it can be, of which the most urgent counts. */
    static Scoring score(String text, String language, int age, Sex sex) {
        Report safest = POSTED.understood(text, language, age, sex)
                .safest(report -> score(report).urgency())
                .report();
        return score(safest);
    }

    static Scoring score(Understanding read, @Nullable Integer age, Sex sex) {
        Report report = new Report(
                age,
                sex,
                read.findings(),
                read.measurements().stream()
                        .map(measured -> new Measurement(measured.id(), measured.value()))
                        .toList(),
                read.plannedProcedures(),
                !read.textUnderstood());
        return score(report);
    }

    private static Scoring score(Report report) {
        return Scoring.score(report, PATHWAYS, EVIDENCE);
    }

    /** The lines of a file of cases but its remarks, each cut into its columns. */
    static Stream<List<String>> cases(String file, int columns) {
        try (InputStream source = Triage.class.getResourceAsStream("/cases/" + file)) {
            String text = new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
            return text
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\\|", columns))
                            .map(String::strip)
                            .toList())
                    .toList()
                    .stream();
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
