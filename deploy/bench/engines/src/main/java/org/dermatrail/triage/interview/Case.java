package org.dermatrail.triage.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.dermatrail.triage.intake.Intake;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/** A case's structured facts as findings: each of its phrases as intake reads it, for itself. */
record Case(String id, Report facts) {

    /** Groups of the vocabulary that tell of a complaint, which the case's duration is about. */
    private static final List<String> LASTING = List.of("history", "medicine", "meta", "mind", "procedure");

    /** @param file {@code {"vignettes":[…]}} or a bare array; each with facts, age and sex */
    static List<Case> ofFile(Path file, Intake intake, Vocabulary vocabulary) throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
        var cases = new ArrayList<Case>();
        for (JsonNode one : root.isArray() ? root : root.path("vignettes")) {
            if (one.path("facts").isObject()) {
                cases.add(of(one, intake, vocabulary));
            }
        }
        if (cases.isEmpty()) {
            throw new IOException(file + " holds no cases with facts");
        }
        return cases;
    }

    private static Case of(JsonNode one, Intake intake, Vocabulary vocabulary) {
        JsonNode facts = one.path("facts");
        var findings = new ArrayList<Finding>();
        var planned = new TreeSet<String>();
        Duration lasts = facts.path("duration_days").isNumber()
                ? Duration.ofDays(facts.path("duration_days").longValue())
                : null;
        if (facts.path("onset").asText().equals("sudden")) {
            findings.add(Finding.stated("sudden-onset", Presence.PRESENT));
        } else if (facts.path("onset").asText().equals("gradual")) {
            findings.add(Finding.stated("gradual-onset", Presence.PRESENT));
        }
        for (String part : List.of("symptoms_present", "history", "treatments")) {
            for (JsonNode phrase : facts.path(part)) {
                var read = intake.read(phrase.asText(), "en");
                read.findings().forEach(finding -> findings.add(stated(finding, lasts, vocabulary)));
            }
        }
        for (JsonNode phrase : facts.path("symptoms_absent")) {
            intake.read(phrase.asText(), "en").findings().stream()
                    .filter(finding -> finding.presence() == Presence.PRESENT)
                    .forEach(finding -> findings.add(Finding.stated(finding.id(), Presence.ABSENT)));
        }
        for (JsonNode phrase : facts.path("planned_procedures")) {
            planned.addAll(intake.read("I have booked " + phrase.asText(), "en").plannedProcedures());
        }
        Sex sex = one.path("sex").isTextual()
                ? Sex.valueOf(one.path("sex").textValue().toUpperCase(Locale.ROOT))
                : Sex.UNKNOWN;
        Integer age = one.path("age").isInt() ? Integer.valueOf(one.path("age").intValue()) : null;
        return new Case(one.path("id").asText(), new Report(age, sex, consistent(findings), List.of(), planned, false));
    }

    /** What one phrase tells to be there, no other takes away. */
    private static List<Finding> consistent(List<Finding> findings) {
        var there = new TreeSet<String>();
        findings.stream()
                .filter(finding -> finding.presence() == Presence.PRESENT)
                .forEach(finding -> there.add(finding.id()));
        return findings.stream()
                .filter(finding -> finding.presence() == Presence.PRESENT || !there.contains(finding.id()))
                .toList();
    }

    private static Finding stated(Finding read, @Nullable Duration lasts, Vocabulary vocabulary) {
        var stated = Finding.stated(read.id(), read.presence());
        var term = vocabulary.findings().get(read.id());
        if (read.since() != null) {
            return stated.since(read.since());
        }
        return lasts == null || term == null || LASTING.contains(term.group()) || read.presence() != Presence.PRESENT
                ? stated
                : stated.since(lasts);
    }
}
