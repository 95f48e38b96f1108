package org.dermatrail.triage.pathway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** The words that reports, pathways and intake share: findings, procedures, measurements and red flags by id. */
public final class Vocabulary {

    /** The finding that a report follows up an earlier one. */
    public static final String FOLLOW_UP = "follow-up";

    /** The finding that an instrument has become worse by more than its measuring error. */
    public static final String INSTRUMENT_WORSE = "instrument-worse";

    /** The finding that a report tells of more than one person. */
    public static final String SEVERAL_PATIENTS = "more-than-one-patient";

    /** The finding that follows from each complaint that is one for self-care by itself. */
    public static final String MILD_COMPLAINT = "mild-complaint";

    private final SequencedMap<String, FindingTerm> findings;
    private final SequencedMap<String, ProcedureTerm> procedures;
    private final SequencedMap<String, MeasurementTerm> measurements;
    private final Set<String> redFlags;

    Vocabulary(
            List<FindingTerm> findings,
            List<ProcedureTerm> procedures,
            List<MeasurementTerm> measurements,
            List<String> redFlags) {
        var byFinding = new LinkedHashMap<String, FindingTerm>();
        findings.forEach(term -> byFinding.put(term.id(), term));
        var byProcedure = new LinkedHashMap<String, ProcedureTerm>();
        procedures.forEach(term -> byProcedure.put(term.id(), term));
        var byMeasurement = new LinkedHashMap<String, MeasurementTerm>();
        measurements.forEach(term -> byMeasurement.put(term.id(), term));
        this.findings = Collections.unmodifiableSequencedMap(byFinding);
        this.procedures = Collections.unmodifiableSequencedMap(byProcedure);
        this.measurements = Collections.unmodifiableSequencedMap(byMeasurement);
        this.redFlags = Collections.unmodifiableSet(new LinkedHashSet<>(redFlags));
    }

    /** Findings in the order of their file. */
    public SequencedMap<String, FindingTerm> findings() {
        return findings;
    }

    /** Procedures in the order of their file. */
    public SequencedMap<String, ProcedureTerm> procedures() {
        return procedures;
    }

    /** Measurements in the order of their file. */
    public SequencedMap<String, MeasurementTerm> measurements() {
        return measurements;
    }

    /** Ids that a rule may raise as red flags. */
    public Set<String> redFlags() {
        return redFlags;
    }

    /**
     * A finding.
     *
     * @param implies findings that are present whenever this one is
     */
    public record FindingTerm(String id, String group, String title, String question, List<String> implies) {
        public FindingTerm {
            implies = List.copyOf(implies);
        }

        /** Whether it only follows, from other findings or from the reports before, so that nobody states it. */
        public boolean follows() {
            return id.equals(FOLLOW_UP) || id.equals(INSTRUMENT_WORSE) || id.equals(MILD_COMPLAINT);
        }

        /** Whether it is a complaint of skin or face, rather than of general health or a circumstance. */
        public boolean ofSkinOrFace() {
            return !Set.of("general", "mind", "history", "medicine", "meta").contains(group);
        }
    }

    /** A procedure that can be planned. */
    public record ProcedureTerm(String id, String title, String kind) {}

    /**
     * A measurement with its accepted range.
     *
     * @param means findings that are present from a value on
     */
    public record MeasurementTerm(
            String id, String title, String unit, double min, double max, Map<String, Double> means) {
        public MeasurementTerm {
            means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
        }
    }
}
