package org.dermatrail.bench.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dermatrail.triage.intake.Intake;
import org.dermatrail.triage.intake.Lexicon;
import org.dermatrail.triage.intake.Understanding;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;

/** The reports that are scored: the cases that the pathways carry, and those of a file as intake reads them. */
final class Reports {

    private Reports() {}

    static List<Report> ofPathways(Knowledge knowledge) {
        var reports = new ArrayList<Report>();
        knowledge.pathways().forEach(pathway -> pathway.cases().forEach(one -> reports.add(one.report())));
        return reports;
    }

    /** @param file {@code {"vignettes":[…]}} or a bare array; each with free_text, age and sex */
    static List<Report> ofFile(Path file, Knowledge knowledge) throws IOException {
        var intake = Intake.load(knowledge.vocabulary(), Lexicon.all());
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
        var reports = new ArrayList<Report>();
        for (JsonNode one : root.isArray() ? root : root.path("vignettes")) {
            String text = one.path("free_text").asText();
            reports.add(report(one, text, intake.read(text, "en")));
        }
        if (reports.isEmpty()) {
            throw new IOException(file + " holds no cases");
        }
        return reports;
    }

    private static Report report(JsonNode one, String text, Understanding read) {
        Integer age = one.path("age").isInt() ? Integer.valueOf(one.path("age").intValue()) : read.age();
        Sex sex = one.path("sex").isTextual()
                ? Sex.valueOf(one.path("sex").textValue().toUpperCase(Locale.ROOT))
                : read.sex();
        return new Report(
                age,
                sex,
                read.findings(),
                List.of(),
                read.plannedProcedures(),
                !text.isBlank() && !read.textUnderstood());
    }
}
