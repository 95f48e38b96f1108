package org.dermatrail.triage.course;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Origin;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;

/**
 * One report out of an earlier one and a follow-up. What was present and is not spoken of is still present, and begun when
 * it was said to have begun; so is what is told again without a beginning. What was measured and not measured again still
 * stands. Only what is said changes anything.
 */
final class ReportMerge {

    private final Report earlier;
    private final Report fresh;
    private final Vocabulary vocabulary;
    private final Set<String> passing;
    private final Set<String> said = new HashSet<>();
    private final Set<String> denied = new HashSet<>();
    private final Set<String> begun = new HashSet<>();

    /** @param passing what was told so lately that it counts although it is denied now */
    ReportMerge(Report earlier, Report fresh, Vocabulary vocabulary, Set<String> passing) {
        this.passing = passing;
        this.earlier = earlier;
        this.fresh = fresh;
        this.vocabulary = vocabulary;
        for (Finding finding : fresh.findings()) {
            if (finding.presence() != Presence.UNKNOWN) {
                said.add(finding.id());
            }
            if (finding.presence() == Presence.ABSENT) {
                denied.add(finding.id());
            }
            if (finding.presence() == Presence.PRESENT && finding.since() != null) {
                begun.add(finding.id());
            }
        }
    }

    /**
     * The two together.
     *
     * @param worse whether some instrument is worse
     * @param denials whether to take over also what was denied before. A denial of then can keep a rule from raising or
     *     let one, so that both ways are tried and the more urgent counts
     * @param planned whether the follow-up names the planned procedures, none included
     */
    Report together(boolean worse, boolean denials, boolean planned) {
        var findings = new LinkedHashSet<>(fresh.findings());
        for (Finding finding : earlier.findings()) {
            if (stands(finding, denials)) {
                findings.add(new Finding(finding.id(), finding.presence(), Origin.COURSE, null, null, finding.since()));
            }
        }
        findings.add(told(Vocabulary.FOLLOW_UP));
        if (worse) {
            findings.add(told(Vocabulary.INSTRUMENT_WORSE));
        }
        var measurements = new ArrayList<>(fresh.measurements());
        measurements.addAll(measured());
        var procedures = new TreeSet<>(fresh.plannedProcedures());
        if (!planned) {
            procedures.addAll(earlier.plannedProcedures());
        }
        return new Report(
                fresh.age() == null ? earlier.age() : fresh.age(),
                fresh.sex() == Sex.UNKNOWN ? earlier.sex() : fresh.sex(),
                List.copyOf(findings),
                measurements,
                procedures,
                fresh.notUnderstoodText() || earlier.notUnderstoodText());
    }

    /** What was measured before and not again, unless what it means is denied now: "no fever" ends a temperature. */
    List<Measurement> measured() {
        var again = new HashSet<String>();
        fresh.measurements().forEach(measurement -> again.add(measurement.id()));
        return earlier.measurements().stream()
                .filter(measurement -> !again.contains(measurement.id()) && !deniedSince(measurement))
                .toList();
    }

    private boolean deniedSince(Measurement measurement) {
        var term = vocabulary.measurements().get(measurement.id());
        return term != null
                && term.means().entrySet().stream()
                        .anyMatch(meaning ->
                                measurement.value() >= meaning.getValue() && deniedWithAll(meaning.getKey()));
    }

    private boolean stands(Finding finding, boolean denials) {
        return switch (finding.presence()) {
            case PRESENT ->
                deniedWithAll(finding.id()) ? passing.contains(finding.id()) : adds(finding) && !compared(finding.id());
            case ABSENT -> denials && !said.contains(finding.id()) && !affirmed(finding.id());
            case UNKNOWN -> !said.contains(finding.id());
        };
    }

    /** Whether nothing is said of a present finding, or all but when it began. */
    private boolean adds(Finding finding) {
        return !said.contains(finding.id()) || (finding.since() != null && !begun.contains(finding.id()));
    }

    private static boolean compared(String finding) {
        return finding.equals(Vocabulary.FOLLOW_UP) || finding.equals(Vocabulary.INSTRUMENT_WORSE);
    }

    private static Finding told(String finding) {
        return new Finding(finding, Presence.PRESENT, Origin.COURSE, null, null, null);
    }

    /** Whether something that a finding implies is denied, and so the finding with it. */
    private boolean deniedWithAll(String finding) {
        return implied(finding).stream().anyMatch(denied::contains);
    }

    /** Whether something that is present now implies the finding. */
    private boolean affirmed(String finding) {
        return fresh.findings().stream()
                .filter(one -> one.presence() == Presence.PRESENT)
                .anyMatch(one -> implied(one.id()).contains(finding));
    }

    private Set<String> implied(String finding) {
        var implied = new HashSet<String>();
        var left = new ArrayDeque<>(List.of(finding));
        while (!left.isEmpty()) {
            var term = vocabulary.findings().get(left.remove());
            if (term != null && implied.add(term.id())) {
                left.addAll(term.implies());
            }
        }
        return implied;
    }
}
