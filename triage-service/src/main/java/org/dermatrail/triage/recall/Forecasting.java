package org.dermatrail.triage.recall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.assessment.Foresight;
import org.dermatrail.triage.assessment.Foresight.Outlook;
import org.dermatrail.triage.evidence.ClaimChange;
import org.dermatrail.triage.evidence.StatedClaim;
import org.dermatrail.triage.evidence.Supposition;
import org.dermatrail.triage.evidence.Supposition.Supposed;
import org.dermatrail.triage.tenancy.Clinics;

/**
 * The dry run of a recall: the same claims, the same assessments, the same scoring, and nothing written. The evidence is
 * taken in a short transaction and the assessments are read in batches after it, so that neither a report nor a real
 * recall waits for a forecast.
 */
@ApplicationScoped
class Forecasting {

    private static final Comparator<Outlook.Scored> GRAVEST_FIRST = Comparator.comparingInt(
                    (Outlook.Scored outlook) -> outlook.before().compareTo(outlook.after()))
            .thenComparing(Outlook.Scored::after, Comparator.reverseOrder())
            .thenComparing(Outlook.Scored::assessment);

    private final Supposition supposition;
    private final Resting resting;
    private final Foresight foresight;
    private final Clinics clinics;
    private final RecallConfig config;

    Forecasting(Supposition supposition, Resting resting, Foresight foresight, Clinics clinics, RecallConfig config) {
        this.supposition = supposition;
        this.resting = resting;
        this.foresight = foresight;
        this.clinics = clinics;
        this.config = config;
    }

    /** What would follow if the article stated these claims and no others. */
    ForecastView forecast(String clinic, String article, List<StatedClaim> stated) {
        Supposed supposed = clinics.overAll(() -> supposition.suppose(article, stated));
        List<String> changed =
                supposed.changes().stream().map(ClaimChange::claim).toList();
        Map<String, Integer> counts = clinics.overAll(() -> resting.counts(changed));
        int affected = clinics.overAll(() -> resting.affected(changed));
        List<Outlook> outlooks = outlooks(changed, supposed);
        List<Outlook.Scored> scored = outlooks.stream()
                .filter(Outlook.Scored.class::isInstance)
                .map(Outlook.Scored.class::cast)
                .toList();
        int raised = (int) scored.stream().filter(Forecasting::raised).count();
        int lowered = (int) scored.stream().filter(Forecasting::lowered).count();
        return new ForecastView(
                article,
                supposed.changes().stream()
                        .map(change -> new ForecastView.Change(
                                change.claim(), change.change(), counts.getOrDefault(change.claim(), 0)))
                        .toList(),
                affected,
                outlooks.size(),
                scored.size() - raised - lowered,
                raised,
                lowered,
                (int) scored.stream()
                        .filter(outlook -> !outlook.adviceLost().isEmpty())
                        .count(),
                outlooks.size() - scored.size(),
                sample(clinic, scored));
    }

    private List<Outlook> outlooks(List<String> changed, Supposed supposed) {
        List<Outlook> outlooks = new ArrayList<>();
        UUID after = new UUID(0, 0);
        List<UUID> ids;
        do {
            UUID last = after;
            int most = Math.min(config.batch(), config.forecast() - outlooks.size());
            ids = clinics.overAll(() -> {
                List<UUID> next = resting.next(changed, last, most);
                outlooks.addAll(next.isEmpty() ? List.of() : foresight.of(next, supposed));
                return next;
            });
            after = ids.isEmpty() ? after : ids.getLast();
        } while (!ids.isEmpty() && outlooks.size() < config.forecast());
        return outlooks;
    }

    private List<ForecastView.Sample> sample(String clinic, List<Outlook.Scored> scored) {
        return scored.stream()
                .filter(outlook -> outlook.clinic().equals(clinic))
                .filter(outlook -> raised(outlook)
                        || lowered(outlook)
                        || !outlook.adviceLost().isEmpty())
                .sorted(GRAVEST_FIRST)
                .limit(config.sample())
                .map(outlook -> new ForecastView.Sample(
                        outlook.assessment(), outlook.before(), outlook.after(), outlook.adviceLost()))
                .toList();
    }

    private static boolean raised(Outlook.Scored outlook) {
        return outlook.after().compareTo(outlook.before()) > 0;
    }

    private static boolean lowered(Outlook.Scored outlook) {
        return outlook.after().compareTo(outlook.before()) < 0;
    }
}
