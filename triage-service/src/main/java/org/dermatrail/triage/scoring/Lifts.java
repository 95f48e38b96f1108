package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.jspecify.annotations.Nullable;

/** The lines that lead from the sum of points to the score: what keeps points in range, and the lift to a floor. */
final class Lifts {

    private static final String OUT_OF_SCOPE = "report.out-of-scope";
    private static final List<String> WHEN_UNSURE = List.of("skin-warning-signs/when-unsure");

    private final List<Rule> fired;
    private final Relied relied;

    Lifts(List<Rule> fired, Relied relied) {
        this.fired = fired;
        this.relied = relied;
    }

    List<Line> to(int score, List<Line> lines, boolean inScope) {
        var lifts = new ArrayList<Line>();
        int sum = lines.stream().mapToInt(Line::points).sum();
        int limited = Math.clamp(sum, 0, Tally.LIMIT);
        if (limited != sum) {
            String title = limited > sum ? "A score is never below 0" : "Points alone never make an emergency";
            lifts.add(new Line("limit", title, limited - sum, List.of(), null));
        }
        var highest = highest();
        if (!inScope) {
            lifts.add(new Line(
                    OUT_OF_SCOPE,
                    "No pathway is about this report: a person should look",
                    0,
                    relied.on(WHEN_UNSURE),
                    null));
        }
        if (score > limited) {
            lifts.add(
                    highest == null
                            ? new Line(
                                    "floor:" + OUT_OF_SCOPE,
                                    "Out of scope is never self-care",
                                    score - limited,
                                    relied.on(WHEN_UNSURE),
                                    null)
                            : new Line(
                                    "floor:" + highest.id(),
                                    "At least this urgent: " + highest.title(),
                                    score - limited,
                                    relied.on(highest.cites()),
                                    null));
        }
        return lifts;
    }

    private @Nullable Rule highest() {
        Rule highest = null;
        Urgency most = Urgency.SELF_CARE;
        for (Rule rule : fired) {
            var floor = rule.then().floor();
            if (floor != null && floor.compareTo(most) > 0) {
                most = floor;
                highest = rule;
            }
        }
        return highest;
    }
}
