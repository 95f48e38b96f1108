package org.dermatrail.triage.pathway;

import java.util.List;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge for one presentation as versioned data.
 *
 * @param condition the id reported as the condition when the pathway applies; null for one that names no condition
 * @param article slug of the article that serves the condition
 * @param appliesWhen null for a pathway that is always checked and never by itself puts a report in scope
 * @param careSetting where its consultations happen
 */
public record Pathway(
        String id,
        int version,
        String title,
        @Nullable String condition,
        String article,
        @Nullable Condition appliesWhen,
        String careSetting,
        List<Rule> rules,
        List<ScaleUse> scales,
        List<Example> cases) {

    public Pathway {
        rules = List.copyOf(rules);
        scales = List.copyOf(scales);
        cases = List.copyOf(cases);
    }

    /** An instrument that the pathway reads, with the claims that explain it. */
    public record ScaleUse(String scale, List<String> cites) {
        public ScaleUse {
            cites = List.copyOf(cites);
        }
    }

    /**
     * A case that the pathway must answer as expected before it may be used.
     *
     * @param redFlags those that must be raised; others may be
     * @param advice ids of advice that must be given
     * @param contraindicated procedures that must be named
     */
    public record Example(
            String name,
            Report report,
            Urgency urgency,
            List<String> redFlags,
            List<String> advice,
            List<String> contraindicated) {
        public Example {
            redFlags = List.copyOf(redFlags);
            advice = List.copyOf(advice);
            contraindicated = List.copyOf(contraindicated);
        }
    }
}
