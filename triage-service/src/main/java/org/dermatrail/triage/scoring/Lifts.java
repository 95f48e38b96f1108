package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.jspecify.annotations.Nullable;

/** The lines that lead from the sum of points to the score: what keeps points in range, and the lift to a floor. */
final class Lifts {

    private static final String OUT_OF_SCOPE = "report.out-of-scope";

    private final List<Decision> fired;
    private final Grounds grounds;
    private final Relied relied;

    Lifts(List<Decision> fired, Grounds grounds, Relied relied) {
        this.fired = fired;
        this.grounds = grounds;
        this.relied = relied;
    }

    List<Line> to(int score, List<Line> lines, boolean inScope) {
        var lifts = new ArrayList<Line>();
        int sum = 0;
        for (Line line : lines) {
            sum += line.points();
        }
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
                    relied.on(grounds.whenUnsure()),
                    null));
        }
        if (score > limited) {
            lifts.add(highest == null ? beyondScope(score - limited) : lift(highest, score - limited));
        }
        return lifts;
    }

    private Line beyondScope(int points) {
        return new Line(
                "floor:" + OUT_OF_SCOPE,
                "Out of scope is never self-care",
                points,
                relied.on(grounds.whenUnsure()),
                null);
    }

    private Line lift(Decision highest, int points) {
        var ground = grounds.of(highest);
        var rule = ground.counted();
        return new Line(
                "floor:" + rule.rule(),
                "At least this urgent: " + rule.title(),
                points,
                relied.on(ground.cited()),
                null);
    }

    private @Nullable Decision highest() {
        Decision highest = null;
        Urgency most = Urgency.SELF_CARE;
        for (Decision rule : fired) {
            var floor = rule.floor();
            if (floor != null && floor.compareTo(most) > 0) {
                most = floor;
                highest = rule;
            }
        }
        return highest;
    }
}
