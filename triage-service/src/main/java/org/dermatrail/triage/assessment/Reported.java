package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dermatrail.triage.assessment.NewAssessment.StatedFinding;
import org.dermatrail.triage.assessment.NewAssessment.StatedMeasurement;
import org.dermatrail.triage.intake.Beside;
import org.dermatrail.triage.intake.Intake;
import org.dermatrail.triage.intake.Measured;
import org.dermatrail.triage.intake.Understanding;
import org.dermatrail.triage.pathway.Suggestion;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/** Reads what was posted: checks the coded part against the vocabulary and turns the text into findings. */
@ApplicationScoped
class Reported {

    private static final Duration LONGEST = Duration.ofDays(47_500);

    private final Vocabulary vocabulary;
    private final Intake intake;

    Reported(Vocabulary vocabulary, Intake intake) {
        this.vocabulary = vocabulary;
        this.intake = intake;
    }

    /** What the vocabulary does not know, or what is outside a measurement's range. */
    List<FieldError> faults(NewAssessment posted) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < posted.statedFindings().size(); i++) {
            findingFault("/findings/" + i, posted.statedFindings().get(i), faults);
        }
        for (int i = 0; i < posted.statedMeasurements().size(); i++) {
            measurementFault("/measurements/" + i, posted.statedMeasurements().get(i), faults);
        }
        for (int i = 0; i < posted.statedProcedures().size(); i++) {
            if (!vocabulary.procedures().containsKey(posted.statedProcedures().get(i))) {
                faults.add(new FieldError(
                        "/plannedProcedures/" + i,
                        unknown(
                                "procedure",
                                posted.statedProcedures().get(i),
                                vocabulary.procedures().keySet())));
            }
        }
        return faults;
    }

    /**
     * The report of a post without {@link #faults}, in each way that its text can be read. A stated age or sex counts before
     * one that is read from the text, unless the text's age is more urgent.
     */
    Understood understand(NewAssessment posted) {
        String text = posted.text() == null ? "" : posted.text();
        List<Understood> ways = new ArrayList<>();
        for (Understanding read : intake.readings(text, posted.languageTag())) {
            Report report = report(posted, read, !text.isBlank());
            Report beside = beside(read);
            ways.add(new Understood(report, read.notUnderstood(), beside, List.of()));
            Integer told = read.age();
            if (told != null && !told.equals(report.age())) {
                ways.add(new Understood(report.aged(told), read.notUnderstood(), beside, List.of()));
            }
        }
        return ways.getFirst().or(ways.subList(1, ways.size()));
    }

    /** Of what age or sex others are is not read. */
    private static @Nullable Report beside(Understanding read) {
        Beside.Told others = read.beside();
        return others.isEmpty()
                ? null
                : new Report(
                        null,
                        Sex.UNKNOWN,
                        others.findings(),
                        measurements(others.measurements()),
                        new TreeSet<>(),
                        false);
    }

    private static Report report(NewAssessment posted, Understanding read, boolean hasText) {
        List<Finding> findings = new ArrayList<>();
        for (StatedFinding stated : posted.statedFindings()) {
            findings.add(new Finding(stated.id(), stated.presence(), Origin.STATED, null, null, stated.since()));
        }
        findings.addAll(read.findings());
        TreeSet<String> procedures = new TreeSet<>(read.plannedProcedures());
        procedures.addAll(posted.statedProcedures());
        return new Report(
                posted.age() == null ? read.age() : posted.age(),
                sex(posted.sex(), read.sex()),
                findings,
                measurements(posted, read),
                procedures,
                hasText && !read.textUnderstood());
    }

    /**
     * Those stated beside those read from the text. Where they differ scoring lets the more urgent count and tells the
     * contradiction, as with findings: a form that was filled in earlier must not hide that it has become worse.
     */
    private static List<Measurement> measurements(NewAssessment posted, Understanding read) {
        Set<Measurement> measurements = new LinkedHashSet<>();
        posted.statedMeasurements().forEach(stated -> measurements.add(new Measurement(stated.id(), stated.value())));
        measurements.addAll(measurements(read.measurements()));
        return List.copyOf(measurements);
    }

    private static List<Measurement> measurements(List<Measured> read) {
        return read.stream()
                .map(measured -> new Measurement(measured.id(), measured.value()))
                .toList();
    }

    private static Sex sex(@Nullable Sex stated, Sex read) {
        return stated == null || stated == Sex.UNKNOWN ? read : stated;
    }

    /** Names the id that looks most like the one that was stated, which itself may be anything and is not repeated. */
    private static String unknown(String kind, String id, Set<String> known) {
        String nearest = Suggestion.nearest(id, known);
        return "No " + kind + " has this id; "
                + (nearest == null ? "see /v1/pathways" : "did you mean '" + nearest + "'?");
    }

    private Set<String> statable() {
        return vocabulary.findings().entrySet().stream()
                .filter(term -> !term.getValue().follows())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void findingFault(String pointer, StatedFinding stated, List<FieldError> faults) {
        var term = vocabulary.findings().get(stated.id());
        if (term == null) {
            faults.add(new FieldError(pointer + "/id", unknown("finding", stated.id(), statable())));
        } else if (term.follows()) {
            faults.add(new FieldError(
                    pointer + "/id", "Follows from other findings or from the reports before; nobody states it"));
        }
        Duration since = stated.since();
        if (since != null && (since.isNegative() || since.compareTo(LONGEST) > 0)) {
            faults.add(new FieldError(pointer + "/since", "Must be a time from PT0S to P47500D"));
        } else if (since != null && stated.presence() != Presence.PRESENT) {
            faults.add(new FieldError(pointer + "/since", "Only what is present has begun"));
        }
    }

    private void measurementFault(String pointer, StatedMeasurement stated, List<FieldError> faults) {
        var term = vocabulary.measurements().get(stated.id());
        if (term == null) {
            faults.add(new FieldError(
                    pointer + "/id",
                    unknown(
                            "measurement",
                            stated.id(),
                            vocabulary.measurements().keySet())));
        } else if (!(stated.value() >= term.min() && stated.value() <= term.max())) {
            faults.add(new FieldError(
                    pointer + "/value", "Must be from " + term.min() + " to " + term.max() + " (" + term.unit() + ")"));
        }
    }
}
