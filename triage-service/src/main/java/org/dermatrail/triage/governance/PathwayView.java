package org.dermatrail.triage.governance;

import java.util.List;
import java.util.Map;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.scoring.Pathways;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pathway as it leaves the service. */
@Schema(name = "Pathway")
record PathwayView(
        String id,
        int version,
        String title,
        @Nullable String condition,
        String article,
        String careSetting,
        State state,
        List<RuleView> rules) {

    /** What one rule does and the claims that it rests on. */
    @Schema(name = "PathwayRule")
    record RuleView(
            String id,
            String title,
            int points,
            @Nullable Urgency floor,
            @Nullable String within,
            @Nullable String redFlag,
            List<String> cites) {

        static RuleView of(Rule rule) {
            var then = rule.then();
            var within = then.within();
            return new RuleView(
                    rule.id(),
                    rule.title(),
                    then.points(),
                    then.floor(),
                    within == null ? null : within.toString(),
                    then.redFlag(),
                    rule.cites());
        }
    }

    /** Something that a report may name. */
    @Schema(name = "Term")
    record Term(String id, String title) {}

    /** A measurement that a report may give. */
    @Schema(name = "MeasurementTerm")
    record MeasurementTerm(String id, String title, String unit, double min, double max) {}

    /** A pathway in the list. */
    @Schema(name = "PathwaySummary")
    record Summary(
            String id,
            int version,
            String title,
            @Nullable String condition,
            String article,
            int rules,
            Version.Origin origin) {}

    /**
     * All pathways with the words that reports may use.
     *
     * @param retired ids of pathways that no version of is in force
     */
    @Schema(name = "Pathways")
    record All(
            List<Summary> items,
            List<String> retired,
            List<Term> findings,
            List<MeasurementTerm> measurements,
            List<Term> procedures) {

        static All of(Pathways pathways, Map<String, Version.Origin> origins, List<String> retired) {
            Vocabulary words = pathways.vocabulary();
            return new All(
                    pathways.all().stream()
                            .map(each -> new Summary(
                                    each.id(),
                                    each.version(),
                                    each.title(),
                                    each.condition(),
                                    each.article(),
                                    each.rules().size(),
                                    origins.getOrDefault(each.id(), Version.Origin.RELEASE)))
                            .toList(),
                    retired,
                    words.findings().values().stream()
                            .map(each -> new Term(each.id(), each.title()))
                            .toList(),
                    words.measurements().values().stream()
                            .map(each ->
                                    new MeasurementTerm(each.id(), each.title(), each.unit(), each.min(), each.max()))
                            .toList(),
                    words.procedures().values().stream()
                            .map(each -> new Term(each.id(), each.title()))
                            .toList());
        }
    }

    static PathwayView of(Pathway pathway, State state) {
        return new PathwayView(
                pathway.id(),
                pathway.version(),
                pathway.title(),
                pathway.condition(),
                pathway.article(),
                pathway.careSetting(),
                state,
                pathway.rules().stream().map(RuleView::of).toList());
    }
}
